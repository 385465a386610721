#pragma once

#include "engine/core/clock.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace legscope {

/// How many calls use a resource at once, and how often it was asked for: FreeSWITCH's `limit`. Lives on the
/// SIP thread and outlives every Use.
class Limits {
public:
    /// A resource is in use as long as one of these is alive.
    class Use {
    public:
        Use(Limits& limits, std::string key)
            : m_limits(limits)
            , m_key(std::move(key))
        {
        }
        ~Use() { m_limits.release(m_key); }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

    private:
        Limits& m_limits;
        const std::string m_key;
    };

    /// `most`: users at once, or uses within `interval` when that is not 0. Null when it is used up. A `most`
    /// below 0 only counts.
    std::unique_ptr<Use> take(
        const std::string& key, std::int64_t most, std::chrono::seconds interval, Monotonic now);
    std::uint32_t users(const std::string& key) const;

private:
    struct Resource {
        std::uint32_t users = 0;
        std::deque<Monotonic> taken; ///< within the interval, oldest first
    };
    void release(const std::string& key);

    std::map<std::string, Resource> m_resources;
};

} // namespace legscope

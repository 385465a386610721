#pragma once

#include "engine/event/event.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace legscope {

/// RTP of calls, from their newest samples.
class RtpTotals {
public:
    struct Packets {
        std::uint64_t in = 0, out = 0, dropped = 0;
        std::int64_t lost = 0;
    };
    void note(const MediaSampled& sampled);
    void forget(CallId call);
    Packets all() const { return m_all; }
    std::size_t calls() const { return m_calls.size(); }

private:
    std::unordered_map<std::uint64_t, Packets> m_calls;
    Packets m_all;
};

} // namespace legscope

#pragma once

#include "engine/config/profilesettings.h"
#include "engine/core/clock.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace legscope {

/// Legs that live: of all profiles, and of one.
struct SessionCount {
    std::size_t all = 0, ofProfile = 0;
};

/// max-sessions and sessions-per-second, of all profiles together (switch.conf) and of each by itself. A
/// session is a leg, as in FreeSWITCH: a call that is connected has two. Lives on the SIP thread.
class SessionLimits {
public:
    SessionLimits() = default;
    /// Those of switch.conf; 0 is no limit.
    SessionLimits(std::uint32_t mostSessions, std::uint32_t mostPerSecond)
        : m_mostSessions(mostSessions)
        , m_mostPerSecond(mostPerSecond)
    {
    }

    /// Whether `take` looks at how many legs live: counting them costs something.
    bool countsSessions(const ProfileSettings& profile) const
    {
        return m_mostSessions > 0 || profile.maxSessions > 0;
    }
    /// Counts one more leg of the profile. When a limit is reached, nothing is counted and the limit is
    /// named: "max-sessions=2 of switch.conf".
    std::optional<std::string> take(const ProfileSettings& profile, const SessionCount& live, Monotonic now);

private:
    struct Second {
        Monotonic begin{};
        std::uint32_t used = 0;

        bool isFull(std::uint32_t most, Monotonic now);
    };

    std::uint32_t m_mostSessions = 0, m_mostPerSecond = 0;
    Second m_ofAll;
    std::map<std::string, Second, std::less<>> m_ofProfile; ///< by name
};

} // namespace legscope

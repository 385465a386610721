#include "engine/call/sessionlimits.h"

#include <fmt/format.h>

namespace legscope {

bool SessionLimits::Second::isFull(std::uint32_t most, Monotonic now)
{
    if (now - begin >= std::chrono::seconds(1)) {
        begin = now;
        used = 0;
    }
    return most > 0 && used >= most;
}

std::optional<std::string> SessionLimits::take(
    const ProfileSettings& profile, const SessionCount& live, Monotonic now)
{
    const auto reached = [](std::string_view name, std::uint32_t most, std::string_view of) {
        return fmt::format("{}={} of {}", name, most, of);
    };
    const std::string own = "profile " + profile.name;
    Second& ofProfile = m_ofProfile[profile.name];
    if (m_mostSessions > 0 && live.all >= m_mostSessions)
        return reached("max-sessions", m_mostSessions, "switch.conf");
    if (profile.maxSessions > 0 && live.ofProfile >= profile.maxSessions)
        return reached("max-sessions", profile.maxSessions, own);
    if (m_ofAll.isFull(m_mostPerSecond, now))
        return reached("sessions-per-second", m_mostPerSecond, "switch.conf");
    if (ofProfile.isFull(profile.sessionsPerSecond, now))
        return reached("sessions-per-second", profile.sessionsPerSecond, own);
    ++m_ofAll.used;
    ++ofProfile.used;
    return std::nullopt;
}

} // namespace legscope

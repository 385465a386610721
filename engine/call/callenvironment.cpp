#include "engine/call/callenvironment.h"

#include <fmt/format.h>

namespace legscope {

std::string CallEnvironment::newSipCallId()
{
    return fmt::format("{:016x}{:016x}", random(), random());
}

std::optional<std::string> CallEnvironment::takeSession(const Profile& profile)
{
    SessionCount live;
    if (sessions.countsSessions(profile.settings()))
        live = {channels.live(nullptr), channels.live(&profile.agent())};
    return sessions.take(profile.settings(), live, clock.now());
}

} // namespace legscope

#include "engine/call/callenvironment.h"

#include <fmt/format.h>

namespace legscope {

Profile* CallEnvironment::runningProfile(std::string_view name) const
{
    for (const auto& profile : profiles) {
        if (profile->name() == name && profile->isRunning())
            return profile.get();
    }
    return nullptr;
}

std::string CallEnvironment::newSipCallId()
{
    return fmt::format("{:016x}{:016x}", random(), random());
}

std::optional<std::string> CallEnvironment::takeSession(const Profile& profile)
{
    const SessionCount live = liveSessions ? liveSessions(profile.agent()) : SessionCount{};
    return sessions.take(profile.settings(), live, clock.now());
}

} // namespace legscope

#include "engine/call/callenvironment.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

Profile* CallEnvironment::runningProfile(std::string_view name) const
{
    for (const auto& profile : profiles) {
        if (profile->name() == name && profile->isRunning())
            return profile.get();
    }
    for (const auto& profile : profiles) {
        const auto isName = [name](const std::string& alias) { return equalsIgnoringCase(alias, name); };
        if (profile->isRunning() && std::ranges::any_of(profile->settings().aliases, isName))
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
    const bool counts = liveSessions && sessions.countsSessions(profile.settings());
    const SessionCount live = counts ? liveSessions(profile.agent()) : SessionCount{};
    return sessions.take(profile.settings(), live, clock.now());
}

} // namespace legscope

#include "engine/api/enginecore.h"
#include "engine/call/advertisedhost.h"
#include "engine/config/parametertable.h"
#include "engine/config/restriction.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>

/// Reading the configuration again while calls go on.
namespace legscope {
namespace {

/// Parameters without those that an agent is made with.
auto liveParameters(const ProfileSettings& settings)
{
    auto parameters = settings.parameters;
    std::erase_if(parameters, [](const auto& parameter) {
        const ParameterFacts* facts = factsOf(parameter.first);
        return facts && facts->takesEffect == TakesEffect::Restart;
    });
    return parameters;
}

std::vector<std::string> boundChanges(const ProfileSettings& now, const ProfileSettings& fresh)
{
    std::vector<std::string> names;
    const auto compare = [&names](const char* name, const auto& a, const auto& b) {
        if (a != b)
            names.emplace_back(name);
    };
    compare("sip-ip", now.sipIp, fresh.sipIp);
    compare("sip-port", now.sipPort, fresh.sipPort);
    compare("ext-sip-ip", now.extSipIp, fresh.extSipIp);
    compare("user-agent-string", now.userAgent, fresh.userAgent);
    compare("session-timeout", now.sessionTimeoutSeconds, fresh.sessionTimeoutSeconds);
    compare("minimum-session-expires", now.minimumSessionExpires, fresh.minimumSessionExpires);
    compare("timer-T1", now.timerT1, fresh.timerT1);
    compare("timer-T1X64", now.timerT1x64, fresh.timerT1x64);
    compare("timer-T2", now.timerT2, fresh.timerT2);
    compare("timer-T4", now.timerT4, fresh.timerT4);
    return names;
}

/// `fresh`, but with what the agent was made with.
ProfileSettings liveOnly(const ProfileSettings& now, ProfileSettings fresh)
{
    fresh.sipIp = now.sipIp;
    fresh.sipPort = now.sipPort;
    fresh.extSipIp = now.extSipIp;
    fresh.userAgent = now.userAgent;
    fresh.sessionTimeoutSeconds = now.sessionTimeoutSeconds;
    fresh.minimumSessionExpires = now.minimumSessionExpires;
    fresh.timerT1 = now.timerT1;
    fresh.timerT1x64 = now.timerT1x64;
    fresh.timerT2 = now.timerT2;
    fresh.timerT4 = now.timerT4;
    return fresh;
}

/// For new calls.
bool isSame(const ProfileSettings& a, const ProfileSettings& b)
{
    return liveParameters(a) == liveParameters(b) && a.extRtpIp == b.extRtpIp;
}

/// Adds a part of a sentence to a list.
void note(std::string& list, const std::string& part)
{
    list += (list.empty() ? "" : "; ") + part;
}

} // namespace

void Engine::Core::run(CommandId id, const ReloadConfiguration&)
{
    m_slow->post([this, id] {
        auto fresh = std::make_shared<Result<Configuration>>(loadConfiguration(m_options.configuration));
        if (*fresh) {
            for (ProfileSettings& settings : (*fresh)->profiles) {
                if (const auto resolved = resolveAdvertised(settings, resolver()); !resolved)
                    settings.extRtpFault = resolved.error().detail;
            }
        }
        m_loop->post([this, id, fresh] {
            if (*fresh)
                reload(id, std::move(**fresh));
            else
                refuse(id, fresh->error());
        });
        readRevisions();
    });
}

void Engine::Core::reload(CommandId id, Configuration fresh)
{
    if (!m_registry)
        return refuse(id, {Errc::Stopped, "the engine is stopping"});
    std::string changed, restart;
    if (fresh.mediaIo != m_configuration.mediaIo)
        note(restart, "media-io of switch.conf");
    fresh.mediaIo = m_configuration.mediaIo;
    if (fresh.history != m_configuration.history)
        note(restart, "legscope-history of switch.conf and what bounds it");
    fresh.history = m_configuration.history;
    m_configuration = std::move(fresh);
    m_environment->sessions = {m_configuration.maxSessions, m_configuration.sessionsPerSecond};
    m_sounds->setLocalStreams(m_configuration.localStreams);
    reportProblems();
    for (const ProfileSettings& settings : m_configuration.profiles)
        reloadProfile(settings, changed, restart);
    for (const auto& profile : m_profiles) {
        if (std::ranges::find(m_configuration.profiles, profile->name(), &ProfileSettings::name)
            == m_configuration.profiles.end())
            note(restart, fmt::format("profile {} is gone from the configuration", profile->name()));
    }
    std::string text = "dialplan, directory and lists are as they are on disk now";
    if (!changed.empty())
        text += "; " + changed;
    if (!restart.empty())
        text += "; only a restart changes: " + restart;
    finish(id, std::move(text));
}

void Engine::Core::reloadProfile(const ProfileSettings& settings, std::string& changed, std::string& restart)
{
    const auto found = std::ranges::find_if(
        m_profiles, [&](const auto& profile) { return profile->name() == settings.name; });
    if (found == m_profiles.end()) {
        Profile& profile = *m_profiles.emplace_back(std::make_unique<Profile>(settings));
        findOverridingRoutes(profile);
        const bool runs = startProfile(profile);
        return note(changed, fmt::format("profile {} {}", settings.name, runs ? "started" : "cannot start"));
    }
    Profile& profile = **found;
    findOverridingRoutes(profile);
    if (profile.isClosing())
        return note(restart, fmt::format("profile {}, which is being restarted", settings.name));
    if (!profile.isRunning()) {
        profile.apply(settings);
        const bool runs = startProfile(profile);
        return note(changed, fmt::format("profile {} {}", settings.name, runs ? "started" : "cannot start"));
    }
    if (const std::string refusal = refusalOf(settings); !refusal.empty())
        return note(restart, fmt::format("profile {} ({})", settings.name, refusal));
    if (!settings.extRtpFault.empty())
        return note(restart, fmt::format("profile {} ({})", settings.name, settings.extRtpFault));
    std::vector<std::string> bound = boundChanges(profile.settings(), settings);
    if (!bound.empty())
        note(restart, fmt::format("{} of profile {}", fmt::join(bound, ", "), settings.name));
    profile.setWaiting(std::move(bound));
    // A list of acl.conf may have changed although no parameter has.
    const bool same = isSame(profile.settings(), settings);
    profile.apply(liveOnly(profile.settings(), settings));
    reportWhatIsOpen(profile);
    m_events->publish(ProfileChanged{profile.status()});
    if (!same)
        note(changed, fmt::format("profile {} changed for new calls", settings.name));
}

} // namespace legscope

#include "engine/api/enginecore.h"
#include "engine/call/advertisedhost.h"
#include "engine/config/restriction.h"
#include "engine/sip/useragent.h"

#include <algorithm>
#include <fmt/format.h>
#include <future>

/// Starting one profile anew: what it would run with is read and looked at first, then its calls end, then
/// its agent goes, then the new one comes. Other profiles go on.
namespace legscope {

Profile* Engine::Core::profileNamed(const std::string& name) const
{
    const auto found = std::ranges::find(m_profiles, name, [](const auto& one) { return one->name(); });
    return found == m_profiles.end() ? nullptr : found->get();
}

void Engine::Core::run(CommandId id, const RestartProfile& command)
{
    if (!profileNamed(command.profile))
        return refuse(id, {Errc::NotFound, fmt::format("there is no profile {}", command.profile)});
    m_slow->post([this, id, name = command.profile] {
        auto configuration = loadConfiguration(m_options.configuration);
        Result<ProfileSettings> settings = configuration
            ? fail(Errc::NotFound, fmt::format("profile {} is not in the configuration any more", name))
            : Result<ProfileSettings>(std::unexpected(configuration.error()));
        if (configuration) {
            const auto found = std::ranges::find(configuration->profiles, name, &ProfileSettings::name);
            if (found != configuration->profiles.end())
                settings = std::move(*found);
        }
        if (settings) {
            if (const auto checked = resolving()(*settings); !checked)
                settings = std::unexpected(checked.error());
        }
        m_loop->post([this, id, settings = std::move(settings)]() mutable {
            if (settings)
                restart(id, std::move(*settings));
            else
                refuse(id, std::move(settings.error()));
        });
    });
}

std::optional<Error> Engine::Core::whyNotRestarted(
    const Profile& profile, const ProfileSettings& settings) const
{
    if (!m_registry || m_registry->isRefusingNew())
        return Error{Errc::Stopped, "the engine is stopping"};
    if (m_isRestarting)
        return Error{Errc::Refused, "another profile is being restarted"};
    if (std::string refusal = refusalOf(settings); !refusal.empty())
        return Error{Errc::Unsupported, std::move(refusal)};
    const auto wanted = SocketAddress::parse(settings.sipIp, settings.sipPort);
    if (!wanted)
        return Error{wanted.error().code, "sip-ip: " + wanted.error().detail};
    const bool isOwn = profile.isRunning() && profile.agent().address() == *wanted;
    if (!isOwn && wanted->port() != 0 && !isSipAddressFree(*wanted))
        return Error{Errc::AddressInUse, fmt::format("{} is taken by another program", wanted->text())};
    return std::nullopt;
}

void Engine::Core::restart(CommandId id, ProfileSettings settings)
{
    Profile* profile = profileNamed(settings.name);
    if (auto why = whyNotRestarted(*profile, settings))
        return refuse(id, std::move(*why));
    m_isRestarting = true;
    if (!profile->isRunning())
        return startAgain(id, *profile, std::move(settings));
    profile->beginClosing();
    m_events->publish(ProfileChanged{profile->status()});
    m_registry->endCallsOn(*profile, fmt::format("profile {} is restarted", profile->name()), m_options.drain,
        [this, id, profile, settings = std::move(settings)]() mutable {
            m_closing = profile->takeAgent();
            m_closing->shutdown([this, id, profile, settings = std::move(settings)]() mutable {
                m_closing.reset();
                startAgain(id, *profile, std::move(settings));
            });
        });
}

void Engine::Core::startAgain(CommandId id, Profile& profile, ProfileSettings settings)
{
    profile.apply(std::move(settings));
    findOverridingRoutes(profile);
    if (startProfile(profile))
        finish(id, fmt::format("profile {} runs on {}", profile.name(), profile.agent().address().text()));
    else
        refuse(id,
            {Errc::AddressUnavailable,
                fmt::format("profile {} cannot start: {}", profile.name(), profile.status().failure)});
    m_isRestarting = false;
    if (m_whenRestarted)
        std::exchange(m_whenRestarted, nullptr)();
}

/// On the owner's thread: an agent that is on its way out is waited for.
void Engine::Core::endRestart()
{
    std::promise<void> over;
    m_loop->post([&] {
        m_whenRestarted = [&over] { over.set_value(); };
        if (!m_isRestarting)
            std::exchange(m_whenRestarted, nullptr)();
    });
    over.get_future().wait();
}

} // namespace legscope

#include "engine/api/enginecore.h"
#include "engine/call/advertisedhost.h"
#include "engine/net/udpsocket.h"

#include <algorithm>
#include <fmt/format.h>

/// Saving a profile and rolling it back: the file is read, tried out and written on the slow thread, what was
/// read back is applied on the SIP thread.
namespace legscope {

namespace {

/// An address to bind must be one of this machine.
Result<void> checkBindable(const char* parameter, const std::string& host)
{
    const auto address = SocketAddress::parse(host, 0);
    if (!address)
        return fail(address.error().code, fmt::format("{}: {}", parameter, address.error().detail));
    const auto bound = UdpSocket::bind(*address);
    if (!bound && bound.error().code == Errc::AddressUnavailable)
        return fail(Errc::AddressUnavailable,
            fmt::format("{} {} is not an address of this machine: nothing was saved", parameter, host));
    return {};
}

} // namespace

/// What this machine cannot do must not be saved: an address that is not its own, a host name that has none.
ProfileCheck Engine::Core::resolving()
{
    return [this](ProfileSettings& settings) -> Result<void> {
        if (auto sip = checkBindable("sip-ip", settings.sipIp); !sip)
            return sip;
        if (auto rtp = checkBindable("rtp-ip", settings.rtpIp); !rtp)
            return rtp;
        return resolveAdvertised(settings, resolver());
    };
}

void Engine::Core::run(CommandId id, const ApplyProfileSettings& command)
{
    m_slow->post([this, id, command] {
        takeSaved(id, command.profile,
            saveProfileParameters(m_options.configuration, command.profile, command.parameters, resolving()),
            "saved");
    });
}

void Engine::Core::run(CommandId id, const RollBackProfile& command)
{
    m_slow->post([this, id, command] {
        takeSaved(id, command.profile,
            rollBackProfile(m_options.configuration, command.profile, command.revision, resolving()),
            fmt::format("rolled back to {}", command.revision));
    });
}

/// On the slow thread.
void Engine::Core::takeSaved(
    CommandId id, const std::string& profile, Result<ProfileSettings> saved, std::string text)
{
    if (!saved) {
        m_loop->post([this, id, error = std::move(saved.error())] { refuse(id, error); });
        return;
    }
    auto revisions = profileRevisions(m_options.configuration, profile);
    m_loop->post([this, id, settings = std::move(*saved), revisions = std::move(revisions),
                     text = std::move(text)]() mutable {
        const auto found
            = std::ranges::find(m_profiles, settings.name, [](const auto& one) { return one->name(); });
        if (found != m_profiles.end() && revisions)
            (*found)->setRevisions(std::move(*revisions));
        applySaved(id, settings, std::move(text));
    });
}

void Engine::Core::applySaved(CommandId id, const ProfileSettings& settings, std::string text)
{
    std::string changed, restart;
    reloadProfile(settings, changed, restart);
    std::string outcome = fmt::format("profile {}: {}", settings.name, text);
    if (!changed.empty())
        outcome += "; " + changed;
    if (!restart.empty())
        outcome += "; only a restart changes: " + restart;
    finish(id, std::move(outcome));
}

/// On the slow thread: tells of what can be rolled back to.
void Engine::Core::readRevisions()
{
    std::vector<std::string> names;
    m_loop->runAndWait([&] {
        for (const auto& profile : m_profiles)
            names.push_back(profile->name());
    });
    for (const std::string& name : names) {
        auto revisions = profileRevisions(m_options.configuration, name);
        if (!revisions || revisions->empty())
            continue;
        m_loop->post([this, name, revisions = std::move(*revisions)]() mutable {
            const auto found
                = std::ranges::find(m_profiles, name, [](const auto& one) { return one->name(); });
            if (found == m_profiles.end())
                return;
            (*found)->setRevisions(std::move(revisions));
            m_events->publish(ProfileChanged{(*found)->status()});
        });
    }
}

} // namespace legscope

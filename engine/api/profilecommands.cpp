#include "engine/api/enginecore.h"
#include "engine/call/advertisedhost.h"

#include <algorithm>
#include <fmt/format.h>

/// Saving a profile and rolling it back: the file is read, tried out and written on the slow thread, what was
/// read back is applied on the SIP thread.
namespace legscope {

/// A host name that has no address must not be saved.
ProfileCheck Engine::Core::resolving()
{
    return [this](ProfileSettings& settings) { return resolveAdvertised(settings, resolver()); };
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
    std::string outcome = fmt::format("profile {}: {}, new calls use it", settings.name, text);
    if (!restart.empty())
        outcome += "; only a new start changes: " + restart;
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

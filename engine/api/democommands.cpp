#include "engine/api/enginecore.h"

#include <algorithm>
#include <fmt/format.h>

/// Demo calls: asked for on the SIP thread, begun and ended on the slow one.
namespace legscope {

const Profile* Engine::Core::demoProfile() const
{
    const auto running
        = std::ranges::find_if(m_profiles, [](const auto& profile) { return profile->isRunning(); });
    return running == m_profiles.end() ? nullptr : running->get();
}

void Engine::Core::run(CommandId id, const PlaceDemoCalls& command)
{
    const Profile* profile = demoProfile();
    if (!profile)
        return refuse(id, {Errc::NotFound, "no profile is running"});
    DemoPlan plan;
    plan.engine = profile->agent().address();
    plan.count = command.count;
    plan.duration = command.duration;
    plan.token = m_environment->demoToken;
    m_slow->post([this, id, plan] { beginDemo(id, plan); });
}

void Engine::Core::beginDemo(CommandId id, DemoPlan plan)
{
    auto demo = DemoCalls::start(std::move(plan), [this, id](const std::vector<DemoOutcome>& outcomes) {
        m_slow->post([this, id, outcomes] { endDemo(id, outcomes); });
    });
    if (demo)
        m_demos.emplace(id, std::move(*demo));
    else
        m_loop->post([this, id, error = demo.error()] { refuse(id, error); });
}

void Engine::Core::endDemo(CommandId id, const std::vector<DemoOutcome>& outcomes)
{
    m_demos.erase(id);
    std::string problems;
    for (const DemoOutcome& outcome : outcomes) {
        if (!outcome.isPerfect())
            problems += fmt::format("{}demo call {}: {}", problems.empty() ? "" : "; ", outcome.number,
                outcome.problem.empty() ? outcome.cause : outcome.problem);
    }
    m_loop->post([this, id, problems, count = outcomes.size()] {
        if (problems.empty())
            finish(id,
                fmt::format("{} demo call{}: answered, and every packet arrived both ways", count,
                    count == 1 ? "" : "s"));
        else
            refuse(id, {Errc::Refused, problems});
    });
}

} // namespace legscope

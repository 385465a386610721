#include "engine/call/dialplanrun.h"

#include "engine/call/applications.h"
#include "engine/call/call.h"

#include <fmt/format.h>

namespace legscope {

DialplanRun::DialplanRun(Call& call)
    : m_call(call)
{
}

void DialplanRun::start(const std::string& context)
{
    m_context = context;
    CallEnvironment& environment = m_call.environment();
    const Hunt hunt
        = environment.configuration.dialplan.hunt(context, m_call.variables(), environment.clock.wall());
    if (!hunt.contextFound)
        m_call.events().finding(
            Severity::Error, "NO_CONTEXT", fmt::format("the dialplan has no context \"{}\"", context));
    if (hunt.actions.empty()) {
        m_call.hangUp(causeNamed("NO_ROUTE_DESTINATION"), CallEndedBy::Engine,
            fmt::format("no extension of context \"{}\" matches \"{}\"", context,
                m_call.variables().valueOf("destination_number")));
        return;
    }
    start(std::deque<RouteAction>(hunt.actions.begin(), hunt.actions.end()));
}

void DialplanRun::start(std::deque<RouteAction> actions)
{
    m_actions = std::move(actions);
    resume();
}

void DialplanRun::resume()
{
    // An application may finish at once and call back from inside run(): the loop below then goes on.
    m_resumed = true;
    if (m_running)
        return;
    m_running = true;
    while (m_resumed && !m_stopped) {
        if (m_actions.empty()) {
            m_call.hangUp(causeNamed("NORMAL_CLEARING"), CallEndedBy::Engine, "the route has ended");
            break;
        }
        const RouteAction action = std::move(m_actions.front());
        m_actions.pop_front();
        m_resumed = false;
        if (run(action) == StepOutcome::Next)
            m_resumed = true;
    }
    m_running = false;
}

StepOutcome DialplanRun::run(const RouteAction& action)
{
    const std::string argument = expandVariables(action.data, m_call.variables());
    RouteStep step;
    step.call = m_call.id();
    step.context = m_context;
    step.extension = action.extension;
    step.application = action.application;
    step.data = argument;
    step.text = fmt::format("route {} > {} {}", action.extension, action.application, argument);
    m_call.environment().events.publish(std::move(step));
    const Application* application = findApplication(action.application);
    if (!application) {
        m_call.hangUp(causeNamed("DESTINATION_OUT_OF_ORDER"), CallEndedBy::Engine,
            fmt::format("{}:{}: there is no application \"{}\"", action.where.file, action.where.line,
                action.application));
        return StepOutcome::Waiting;
    }
    return application->run(m_call, argument);
}

} // namespace legscope

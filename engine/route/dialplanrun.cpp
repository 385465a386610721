#include "engine/route/dialplanrun.h"

#include "engine/config/applicationcatalog.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"
#include "engine/route/afterbridge.h"
#include "engine/route/answeraction.h"
#include "engine/route/applications.h"

#include <fmt/format.h>
#include <iterator>
#include <tuple>

namespace legscope {
namespace {

constexpr int mostTransfers = 70; ///< as many as a request has hops (RFC 3261 section 8.1.1.6)
constexpr std::size_t deepestExecution = 16; ///< FreeSWITCH's limit of stacked extensions
constexpr int mostSteps = 5'000;

std::list<RouteAction> asList(std::vector<RouteAction> actions)
{
    return {std::move_iterator(actions.begin()), std::move_iterator(actions.end())};
}

} // namespace

DialplanRun::DialplanRun(RoutedCall& call, ChannelVariables& variables, ChannelHolds& holds,
    KeyBindings& bindings, RouteEnvironment environment, BesideBridge* beside)
    : m_call(call)
    , m_variables(variables)
    , m_holds(holds)
    , m_bindings(bindings)
    , m_environment(environment)
    , m_beside(beside)
{
}

Hunt DialplanRun::hunt(const std::string& context)
{
    Hunt hunt = m_environment.configuration.dialplan.hunt(context, m_variables, m_environment.clock.wall());
    reportFunctionFaults("a condition of the dialplan: ");
    if (!hunt.contextFound)
        m_call.report(Severity::Error, FindingCode::NoContext,
            fmt::format("the dialplan has no context \"{}\"", context));
    return hunt;
}

void DialplanRun::reportFunctionFaults(const std::string& where)
{
    for (const std::string& fault : m_variables.takeFunctionFaults())
        m_call.report(Severity::Warning, FindingCode::DialplanFunction, where + fault);
}

void DialplanRun::start(const std::string& context)
{
    m_context = context;
    Hunt found = hunt(context);
    if (found.actions.empty()) {
        m_call.endRoute(causeNamed("NO_ROUTE_DESTINATION"),
            fmt::format("no extension of context \"{}\" matches \"{}\"", context,
                m_variables.valueOf("destination_number")));
        return;
    }
    start(asList(std::move(found.actions)));
}

void DialplanRun::start(std::list<RouteAction> actions)
{
    stopApplication(causeNamed("NORMAL_CLEARING"));
    m_frames.clear();
    m_frames.push(m_context, std::move(actions));
    resume();
}

std::string DialplanRun::presentOr(const std::string& context) const
{
    if (!context.empty())
        return context;
    return m_context.empty() ? m_variables.valueOf("context") : m_context;
}

void DialplanRun::transfer(const std::string& destination, const std::string& context)
{
    if (++m_transfers > mostTransfers) {
        m_call.endRoute(causeNamed("EXCHANGE_ROUTING_ERROR"),
            fmt::format("the route transfers in a loop: more than {} transfers, the last to \"{}\"",
                mostTransfers, destination));
        return;
    }
    if (m_beside) {
        m_beside->transferLeg(destination, context);
        return m_beside->onRunOver();
    }
    const std::string into = presentOr(context);
    m_variables.preset("destination_number", destination);
    m_variables.preset("context", into);
    start(into);
}

void DialplanRun::runInside(const std::string& application, const std::string& argument)
{
    RouteAction action;
    action.extension = m_extension;
    action.application = application;
    action.data = argument;
    m_frames.push(m_context, {std::move(action)}, std::move(m_application));
    resume();
}

StepOutcome DialplanRun::execute(const std::string& destination, const std::string& context)
{
    if (m_frames.depth() >= deepestExecution) {
        m_call.endRoute(causeNamed("EXCHANGE_ROUTING_ERROR"),
            fmt::format("execute_extension {}: more than {} extensions run inside each other", destination,
                deepestExecution));
        return StepOutcome::Waiting;
    }
    const std::string into = presentOr(context);
    const std::string called = m_variables.valueOf("destination_number");
    m_variables.preset("destination_number", destination);
    Hunt found = hunt(into);
    m_variables.preset("destination_number", called);
    if (found.actions.empty())
        found = m_environment.configuration.dialplan.huntExtension(
            into, destination, m_variables, m_environment.clock.wall());
    if (found.actions.empty())
        m_call.report(Severity::Warning, FindingCode::NoExtension,
            fmt::format(
                "execute_extension: no extension of context \"{}\" serves \"{}\"", into, destination));
    else
        m_frames.push(into, asList(std::move(found.actions)));
    return StepOutcome::Next;
}

void DialplanRun::hangUpAfter(std::chrono::seconds delay, const Cause& cause, std::string why)
{
    m_holds.hangUp = m_environment.timers.after(delay, [this, delay, cause, why = std::move(why)] {
        m_call.hangUp(cause, CallEndedBy::Engine, fmt::format("{}: {} s have passed", why, delay.count()));
    });
}

void DialplanRun::hangUp(const Cause& cause, const std::string& text)
{
    if (m_beside)
        m_beside->hangUpLeg(cause, text);
    else
        m_call.endRoute(cause, text);
}

StepOutcome DialplanRun::await(std::unique_ptr<RunningApplication> application)
{
    m_application = std::move(application);
    return StepOutcome::Waiting;
}

void DialplanRun::stopApplication(const Cause& cause)
{
    if (const auto application = std::move(m_application))
        application->stop(cause);
    for (const auto& outer : m_frames.takeOuters())
        outer->stop(cause);
}

void DialplanRun::stop(const Cause& cause)
{
    m_thread.assertOwner();
    m_stopped = true;
    stopApplication(cause);
}

void DialplanRun::waitAsInBridge(const Cause& cause)
{
    m_thread.assertOwner();
    m_resumed = false;
    stopApplication(cause);
    m_frames.clear();
}

HuntTrace DialplanRun::explain() const
{
    HuntTrace trace;
    ChannelVariables asked = m_variables;
    m_environment.configuration.dialplan.hunt(
        m_variables.valueOf("context"), asked, m_environment.clock.wall(), &trace);
    return trace;
}

bool DialplanRun::hasMore() const
{
    return m_frames.hasMore();
}

bool DialplanRun::goesOnAfterBridge(const Cause& cause)
{
    m_variables.preset("last_bridge_hangup_cause", std::string(cause.name));
    m_variables.preset("bridge_hangup_cause", std::string(cause.name));
    if (!m_call.isAnswered() || isTrue(m_variables.valueOf("hangup_after_bridge")))
        return false;
    if (auto next = actionAfterBridge(m_variables))
        m_frames.push(m_context, {std::move(*next)});
    return hasMore();
}

void DialplanRun::runOnAnswer(const std::string& what)
{
    const auto action = actionOnAnswer(what);
    if (!action)
        m_call.report(Severity::Warning, FindingCode::BadArgument, action.error().detail);
    else if (!action->application.empty())
        run(*action);
}

void DialplanRun::resume()
{
    m_thread.assertOwner();
    // An application may finish at once and call back from inside run(): the loop below then goes on.
    m_resumed = true;
    m_application.reset();
    if (m_running)
        return;
    m_running = true;
    while (m_resumed && !m_stopped) {
        if (auto outer = m_frames.dropFinished()) {
            m_resumed = false;
            m_application = std::move(outer);
            m_application->goOn();
            continue;
        }
        if (m_frames.depth() == 0) {
            onOver();
            break;
        }
        if (++m_steps > mostSteps) {
            m_call.endRoute(causeNamed("EXCHANGE_ROUTING_ERROR"),
                fmt::format("the route goes round in circles: more than {} actions", mostSteps));
            break;
        }
        RouteAction action;
        std::tie(m_context, action) = m_frames.takeNext();
        m_extension = action.extension;
        m_resumed = false;
        if (run(action) == StepOutcome::Next)
            resume();
    }
    m_running = false;
}

void DialplanRun::onOver()
{
    if (m_beside)
        m_beside->onRunOver();
    else
        m_call.endRoute(causeNamed("NORMAL_CLEARING"), "the route has ended");
}

StepOutcome DialplanRun::run(const RouteAction& action)
{
    const std::string argument = expandVariables(action.data, m_variables);
    reportFunctionFaults(fmt::format("{}:{}: ", action.where.file, action.where.line));
    RouteStep step;
    step.call = m_call.id();
    step.context = m_context;
    step.extension = action.extension;
    step.application = action.application;
    step.data = argument;
    step.text = fmt::format("route {} > {} {}", action.extension, action.application, argument);
    m_call.onStep(std::move(step));
    if (m_beside && needsRoute(action.application))
        return leaveOut(action);
    const Application* application = findApplication(action.application);
    return application ? application->run(*this, argument) : runUnknown(action);
}

StepOutcome DialplanRun::leaveOut(const RouteAction& action)
{
    m_call.report(Severity::Warning, FindingCode::BadArgument,
        fmt::format("{} cannot be run beside a bridge: it is left out", excerpt(action.application)));
    return StepOutcome::Next;
}

/// What does not decide the call's way is skipped; else the call ends.
StepOutcome DialplanRun::runUnknown(const RouteAction& action)
{
    const bool isSkipped = roleOf(action.application) == ApplicationRole::WithoutEffect;
    std::string text = action.where.file.empty()
        ? std::string()
        : fmt::format("{}:{}: ", action.where.file, action.where.line);
    text += fmt::format(
        "there is no application \"{}\"{}", excerpt(action.application), isSkipped ? "; it is skipped" : "");
    m_call.report(isSkipped ? Severity::Notice : Severity::Error,
        isSkipped ? FindingCode::ApplicationSkipped : FindingCode::NoApplication, text);
    if (isSkipped)
        return StepOutcome::Next;
    m_call.endRoute(causeNamed("DESTINATION_OUT_OF_ORDER"), text);
    return StepOutcome::Waiting;
}

} // namespace legscope

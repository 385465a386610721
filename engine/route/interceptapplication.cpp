#include "engine/route/interceptapplication.h"

#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/route/applications.h"
#include "engine/route/interceptorder.h"

#include <fmt/format.h>
#include <memory>

namespace legscope {
namespace {

class RunningIntercept final : public RunningApplication {
public:
    explicit RunningIntercept(RoutedCall& call)
        : m_call(call)
    {
    }
    void stop(const Cause&) override { m_call.stopIntercepting(); }

private:
    RoutedCall& m_call;
};

} // namespace

/// Who is not answered is answered: he takes the place of somebody who is.
StepOutcome runIntercept(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 3);
    const bool isPeer = words.size() == 2 && words[0] == "-bleg";
    if (!isPeer && words.size() != 1)
        return badArgument(run, "intercept", argument, "expected [-bleg] and the uuid of a leg");
    InterceptOrder order;
    order.uuid = words.back();
    order.which = isPeer ? InterceptedLeg::Peer : InterceptedLeg::Itself;
    if (isTrue(run.variables().valueOf("intercept_unbridged_only")))
        order.what = Interceptable::Unbridged;
    else if (isTrue(run.variables().valueOf("intercept_unanswered_only")))
        order.what = Interceptable::Unanswered;
    if (!run.call().isAnswered() && !run.call().answer(200))
        return StepOutcome::Waiting;
    run.call().onServedByRoute();
    const StepOutcome outcome = run.await(std::make_unique<RunningIntercept>(run.call()));
    run.call().intercept(std::move(order), [&run, argument](const Result<void>& failed) {
        badArgument(run, "intercept", argument, failed.error().detail);
        run.resume();
    });
    return outcome;
}

} // namespace legscope

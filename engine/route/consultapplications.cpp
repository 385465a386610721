#include "engine/core/text.h"
#include "engine/route/applications.h"
#include "engine/route/consultorder.h"

#include <array>
#include <fmt/format.h>
#include <memory>
#include <utility>

namespace legscope {
namespace {

class RunningConsult final : public RunningApplication {
public:
    explicit RunningConsult(RoutedCall& call)
        : m_call(call)
    {
    }
    void stop(const Cause&) override { m_call.stopConsulting(); }

private:
    RoutedCall& m_call;
};

/// The first character of a variable; 0 for `none`.
char keyOf(const ChannelVariables& variables, const std::string& name, char usual)
{
    const std::string value = variables.valueOf(name);
    return value.empty() ? usual : value == "none" ? '\0' : value.front();
}

StepOutcome consult(DialplanRun& run, ConsultOrder order, std::function<void(const Result<void>&)> told)
{
    // It may be over when this comes back.
    const StepOutcome outcome = run.await(std::make_unique<RunningConsult>(run.call()));
    run.call().consult(std::move(order), [&run, told = std::move(told)](const Result<void>& done) {
        told(done);
        run.resume();
    });
    return outcome;
}

/// att_xfer DIAL
StepOutcome transferAttended(DialplanRun& run, const std::string& argument)
{
    const ChannelVariables& variables = run.variables();
    ConsultOrder order;
    order.application = "att_xfer";
    order.dial = trimmed(argument);
    if (order.dial.empty())
        return badArgument(run, "att_xfer", argument, "expected a dial string");
    order.cancelKey = keyOf(variables, "attxfer_cancel_key", '#');
    order.hangUpKey = keyOf(variables, "attxfer_hangup_key", '*');
    order.conferenceKey = keyOf(variables, "attxfer_conf_key", '0');
    order.ringingCancelKey = keyOf(variables, "origination_cancel_key", order.cancelKey);
    order.ownMusic = transferRingbackOf(variables);
    if (!order.ownMusic.empty())
        order.ownMusic = soundOfRingback(order.ownMusic);
    run.variables().preset("att_xfer_result", {});
    return consult(run, std::move(order), [&run, argument](const Result<void>& done) {
        run.variables().preset("att_xfer_result", done ? "success" : "failure");
        if (!done)
            run.call().report(Severity::Warning, FindingCode::Transfer,
                fmt::format("att_xfer {}: {}", excerpt(argument), done.error().detail));
    });
}

/// soft_hold UNHOLD_KEY [MUSIC_OF_THE_LEG] [MUSIC_OF_ITS_PEER]
StepOutcome holdSoftly(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 4);
    if (words.empty() || words.size() > 3 || words[0].size() != 1)
        return badArgument(run, "soft_hold", argument,
            "expected the key that ends it, perhaps what the leg hears, and what its peer hears");
    ConsultOrder order;
    order.application = "soft_hold";
    order.cancelKey = words[0].front();
    if (words.size() > 1)
        order.ownMusic = words[1];
    if (words.size() > 2)
        order.peerMusic = words[2];
    return consult(run, std::move(order), [&run, argument](const Result<void>& done) {
        if (!done)
            badArgument(run, "soft_hold", argument, done.error().detail);
    });
}

constexpr std::array consultFamily{
    Application{"att_xfer", transferAttended}, Application{"soft_hold", holdSoftly}};

} // namespace

std::span<const Application> consultApplications()
{
    return consultFamily;
}

} // namespace legscope

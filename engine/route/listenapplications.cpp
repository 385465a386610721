#include "engine/core/caseless.h"
#include "engine/core/truth.h"
#include "engine/route/applications.h"
#include "engine/route/eavesdroprun.h"

#include <array>
#include <utility>

namespace legscope {
namespace {

StepOutcome begin(DialplanRun& run, EavesdropOrder order)
{
    if (!openMedia(run))
        return StepOutcome::Waiting;
    auto running = std::make_unique<EavesdropRun>(run, std::move(order));
    EavesdropRun& begun = *running;
    const StepOutcome outcome = run.await(std::move(running));
    begun.start(); // it may have ended when this comes back
    return outcome;
}

StepOutcome eavesdrop(DialplanRun& run, const std::string& argument)
{
    const ChannelVariables& variables = run.variables();
    const auto isSet = [&variables](const char* name) { return isTrue(variables.valueOf(name)); };
    const auto words = argumentWords(argument, 2);
    if (words.size() != 1)
        return badArgument(run, "eavesdrop", argument, "expected all, or the uuid of a leg");
    EavesdropOrder order;
    order.application = "eavesdrop";
    if (!equalsIgnoringCase(words[0], "all"))
        order.uuid = words[0];
    const bool hearsLeg = isSet("eavesdrop_bridge_aleg"), hearsPeer = isSet("eavesdrop_bridge_bleg");
    if (hearsLeg != hearsPeer)
        order.what = hearsLeg ? ListenedTo::Leg : ListenedTo::Peer;
    const bool isLeg = isSet("eavesdrop_whisper_aleg"), isPeer = isSet("eavesdrop_whisper_bleg");
    order.whom = isLeg ? isPeer ? SpokenTo::Both : SpokenTo::Leg : isPeer ? SpokenTo::Peer : SpokenTo::Nobody;
    const std::string keys = variables.valueOf("eavesdrop_enable_dtmf");
    order.keys = keys.empty() || isTrue(keys) ? ListenerKeys::Read : ListenerKeys::NotRead;
    order.group = variables.valueOf("eavesdrop_require_group");
    order.soundNew = variables.valueOf("eavesdrop_indicate_new");
    order.soundIdle = variables.valueOf("eavesdrop_indicate_idle");
    order.soundFailed = variables.valueOf("eavesdrop_indicate_failed");
    return begin(run, std::move(order));
}

/// Speaks to both, and keys change nothing.
StepOutcome threeWay(DialplanRun& run, const std::string& argument)
{
    const auto words = argumentWords(argument, 2);
    if (words.size() != 1)
        return badArgument(run, "three_way", argument, "expected the uuid of a leg");
    EavesdropOrder order;
    order.application = "three_way";
    order.uuid = words[0];
    order.whom = SpokenTo::Both;
    order.keys = ListenerKeys::NotRead;
    return begin(run, std::move(order));
}

constexpr std::array listenFamily{Application{"eavesdrop", eavesdrop}, Application{"three_way", threeWay}};

} // namespace

std::span<const Application> listenApplications()
{
    return listenFamily;
}

} // namespace legscope

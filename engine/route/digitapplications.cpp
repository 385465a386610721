#include "engine/route/applications.h"

#include "engine/core/caseless.h"

#include <array>

namespace legscope {
namespace {

using ToneTarget = RoutedCall::ToneTarget;

template <ToneDetection detection>
StepOutcome listen(DialplanRun& run, const std::string&)
{
    run.call().listenForTones(detection);
    return StepOutcome::Next;
}

template <PressedKeys pressed>
StepOutcome block(DialplanRun& run, const std::string&)
{
    run.call().blockDigits(pressed);
    return StepOutcome::Next;
}

/// `write`: for the leg itself, else for the one that it is connected to.
ToneTarget targetOf(const std::string& argument)
{
    return equalsIgnoringCase(argument, "write") ? ToneTarget::Leg : ToneTarget::Peer;
}

StepOutcome startGenerating(DialplanRun& run, const std::string& argument)
{
    run.call().generateTones(targetOf(argument), DigitWay::Inband);
    return StepOutcome::Next;
}

StepOutcome stopGenerating(DialplanRun& run, const std::string&)
{
    run.call().generateTones(ToneTarget::Leg, std::nullopt);
    run.call().generateTones(ToneTarget::Peer, std::nullopt);
    return StepOutcome::Next;
}

StepOutcome sendDigits(DialplanRun& run, const std::string& argument)
{
    const auto sent = run.call().sendDigits(argument);
    return sent ? StepOutcome::Next : badArgument(run, "send_dtmf", argument, sent.error().detail);
}

StepOutcome queueDigits(DialplanRun& run, const std::string& argument)
{
    const auto queued = run.call().queueDigits(argument);
    return queued ? StepOutcome::Next : badArgument(run, "queue_dtmf", argument, queued.error().detail);
}

StepOutcome flushDigits(DialplanRun& run, const std::string&)
{
    run.call().flushDigits();
    return StepOutcome::Next;
}

constexpr std::array digitFamily{Application{"start_dtmf", listen<ToneDetection::On>},
    Application{"stop_dtmf", listen<ToneDetection::Off>},
    Application{"spandsp_start_dtmf", listen<ToneDetection::On>},
    Application{"spandsp_stop_dtmf", listen<ToneDetection::Off>},
    Application{"start_dtmf_generate", startGenerating}, Application{"stop_dtmf_generate", stopGenerating},
    Application{"send_dtmf", sendDigits}, Application{"queue_dtmf", queueDigits},
    Application{"flush_dtmf", flushDigits}, Application{"block_dtmf", block<PressedKeys::Blocked>},
    Application{"unblock_dtmf", block<PressedKeys::Sent>}};

} // namespace

std::span<const Application> digitApplications()
{
    return digitFamily;
}

} // namespace legscope

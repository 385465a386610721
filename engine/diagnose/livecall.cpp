#include "engine/diagnose/livecall.h"

#include <chrono>
#include <fmt/format.h>
#include <optional>

namespace legscope {
namespace {

struct LiveCall {
    WallTime began;
    std::optional<WallTime> answered;
    std::string caller, called, profile;
    std::string state = "calling";
    LegId legA;
};

LiveCall fold(const std::vector<EventPtr>& events)
{
    LiveCall call;
    for (const EventPtr& event : events) {
        if (const auto* began = std::get_if<CallBegan>(&event->body)) {
            call.began = event->time;
            call.caller = began->callerNumber;
            call.called = began->calledNumber;
            call.profile = began->profile;
            call.legA = began->legA;
        } else if (const auto* changed = std::get_if<LegChanged>(&event->body)) {
            if (changed->leg == call.legA)
                call.state = nameOf(changed->state);
            if (changed->state == LegState::Answered && !call.answered)
                call.answered = event->time;
        }
    }
    return call;
}

} // namespace

std::string describeLiveCall(CallId call, const std::vector<EventPtr>& events, WallTime now)
{
    const LiveCall live = fold(events);
    const auto lasts = std::chrono::floor<std::chrono::seconds>(now - live.answered.value_or(live.began));
    return fmt::format("{}: {} > {} on {}, {} for {} s", call.value, live.caller, live.called, live.profile,
        live.state, lasts.count());
}

} // namespace legscope

#pragma once

#include "engine/core/clock.h"
#include "engine/event/callevent.h"
#include "engine/event/engineevent.h"
#include "engine/event/legevent.h"
#include "engine/event/mediaevent.h"

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

/// Everything the engine publishes to its readers. The window, the headless printer, the exports and the
/// tests are all folds over one stream of these values. Values never change after they are published.
namespace legscope {

using EventBody = std::variant<EngineChanged, ProfileChanged, Problem, CallBegan, LegBegan, LegChanged,
    RouteStep, ModeDecided, SipMessage, SdpRewritten, MediaArmed, MediaFlow, MediaSampled, LegEnded,
    CallEnded, Finding, CommandFinished, OutsideCounted, DigitPassed, SoundPlayed, SoundRecorded>;

struct Event {
    std::uint64_t sequence = 0; ///< 1, 2, 3... without a gap, for every subscriber the same
    WallTime time;
    EventBody body;
};

static_assert(sizeof(Event) <= 256, "some 25 are kept of each call: what few have is a Rare of them");

/// Immutable and shared between all readers.
using EventPtr = std::shared_ptr<const Event>;

/// What a subscriber gets first: the events from which today's state can be folded (profiles, live calls and
/// the call history that is kept), in order, and the sequence number after which the live events follow.
struct Snapshot {
    std::uint64_t lastSequence = 0;
    std::vector<EventPtr> events;
};

/// The call an event belongs to; none for engine, profile, problem, sample and command events.
CallId callOf(const Event& event);

} // namespace legscope

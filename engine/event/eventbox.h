#pragma once

#include "engine/core/mailbox.h"
#include "engine/event/event.h"
#include "engine/event/eventtypes.h"

#include <chrono>
#include <variant>

namespace legscope {

/// Where a subscriber's events arrive. The first item is always the Snapshot.
using EventItem = std::variant<Snapshot, EventPtr>;
using EventBox = Mailbox<EventItem>;

/// What a reader is sent.
struct Subscription {
    EventTypes types = EventTypes().set(); ///< others do not reach its box
    /// Between two MediaSampled. The engine samples as its fastest reader wants it, at most five times a
    /// second and at least once.
    std::chrono::milliseconds sampleInterval{200};
};

} // namespace legscope

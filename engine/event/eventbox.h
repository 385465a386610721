#pragma once

#include "engine/core/mailbox.h"
#include "engine/event/event.h"

#include <variant>

namespace legscope {

/// Where a subscriber's events arrive. The first item is always the Snapshot.
using EventItem = std::variant<Snapshot, EventPtr>;
using EventBox = Mailbox<EventItem>;

} // namespace legscope

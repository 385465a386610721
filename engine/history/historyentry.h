#pragma once

#include "engine/event/event.h"
#include "engine/history/historystore.h"

#include <optional>
#include <span>

namespace legscope {

/// An ended call as the history keeps it, made of its events. Secrets and keys that were pressed are masked:
/// no disk has them. None when the call has not ended.
std::optional<HistoryStore::Entry> historyEntry(std::span<const EventPtr> events);

} // namespace legscope

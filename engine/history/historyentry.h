#pragma once

#include "engine/event/event.h"
#include "engine/history/historystore.h"

#include <optional>
#include <span>

namespace legscope {

/// An ended call as the history keeps it, made of its events. Secrets and keys that were pressed are masked:
/// no disk has them. None when the call has not ended.
std::optional<HistoryStore::Entry> historyEntry(std::span<const EventPtr> events);

/// What is kept of a call while it lives, made of its CallBegan.
HistoryStore::Begun historyBegun(const EventPtr& began);

/// A call whose run ended before it did: its cause is FreeSWITCH's CRASH, its end is the run's last sign.
/// None when the octets cannot be read.
std::optional<HistoryStore::Entry> historyEntry(const HistoryStore::Unfinished& unfinished);

} // namespace legscope

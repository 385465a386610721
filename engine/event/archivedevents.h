#pragma once

#include "engine/event/archivepacker.h"
#include "engine/event/eventtypes.h"

#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

/// The events of a call, one behind the other, as ArchivePacker writes them.
namespace legscope {

/// The order is that of the numbers in the archive: types are added at the end.
using StoredBody
    = std::variant<CallBegan, LegBegan, LegChanged, RouteStep, ModeDecided, SipMessage, SdpRewritten,
        MediaArmed, MediaFlow, LegEnded, CallEnded, Finding, DigitPassed, SoundPlayed, SoundRecorded>;

template <std::size_t Index = 0>
void packBody(auto& packer, const EventBody& body)
{
    if constexpr (Index < std::variant_size_v<StoredBody>) {
        using Body = std::variant_alternative_t<Index, StoredBody>;
        if (const auto* value = std::get_if<Body>(&body))
            packer(Index, *value);
        else
            packBody<Index + 1>(packer, body);
    }
}

template <std::size_t Index = 0>
std::optional<EventBody> unpackBody(auto& unpacker, std::size_t type)
{
    if constexpr (Index < std::variant_size_v<StoredBody>) {
        if (type != Index)
            return unpackBody<Index + 1>(unpacker, type);
        std::variant_alternative_t<Index, StoredBody> value;
        unpacker(value);
        return value;
    } else {
        return std::nullopt;
    }
}

/// Samples and what belongs to no call have no place in an archive.
inline bool isStored(const EventPtr& event)
{
    return callOf(*event)
        && std::visit(
            []<class Body>(const Body&) {
                return indexAmong<Body>(static_cast<const StoredBody*>(nullptr))
                    < std::variant_size_v<StoredBody>;
            },
            event->body);
}

/// Those of them that are stored.
template <ArchivePlace Place>
void packAll(ArchivePacker<Place>& packer, std::span<const EventPtr> events)
{
    for (const EventPtr& event : events) {
        if (!isStored(event))
            continue;
        packer(event->sequence, event->time);
        packBody(packer, event->body);
    }
}

/// All that are left; none where they cannot be read.
template <ArchivePlace Place>
std::optional<std::vector<Event>> unpackAll(ArchiveUnpacker<Place>& unpacker)
{
    std::vector<Event> events;
    while (unpacker.isGood() && !unpacker.isAtEnd()) {
        Event& event = events.emplace_back();
        std::size_t type = 0;
        unpacker(event.sequence, event.time, type);
        auto body = unpackBody(unpacker, type);
        if (!body || !unpacker.isGood())
            return std::nullopt;
        event.body = std::move(*body);
    }
    return events;
}

} // namespace legscope

#pragma once

#include "engine/event/event.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

/// Events of one call in a fraction of their room, for those that are seldom looked at. Nothing of them is
/// lost. Never changes; any thread.
class PackedEvents {
public:
    std::vector<EventPtr> events() const;
    /// That it takes.
    std::size_t octets() const { return m_deflated.size(); }

private:
    friend class EventPacker;
    std::string m_deflated; ///< by zlib
    std::size_t m_inflated = 0; ///< octets
};

/// Makes them. One thread's.
class EventPacker {
public:
    EventPacker();
    ~EventPacker();
    EventPacker(const EventPacker&) = delete;
    EventPacker& operator=(const EventPacker&) = delete;

    /// Null where an event is none of a call (callOf), or there is no memory for it: they stay as they are.
    std::shared_ptr<const PackedEvents> pack(std::span<const EventPtr> events);

private:
    struct Stream;
    const std::unique_ptr<Stream> m_stream;
};

/// Events that never change and are shared with who keeps them.
using SharedEvents = std::shared_ptr<const std::vector<EventPtr>>;

/// What is kept of a call. Costs its maker a few pointers, whatever is in it; any thread.
class KeptEvents {
public:
    using Packed = std::vector<std::shared_ptr<const PackedEvents>>;
    KeptEvents(SharedEvents events)
        : m_others(std::move(events))
    {
    }
    /// The packed ones come first.
    KeptEvents(Packed packed, SharedEvents others)
        : m_packed(std::move(packed))
        , m_others(std::move(others))
    {
    }

    /// In their order.
    std::vector<EventPtr> all() const;

private:
    Packed m_packed;
    SharedEvents m_others;
};

} // namespace legscope

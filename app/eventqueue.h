#pragma once

#include "app/eventprinter.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <variant>

namespace legscope {

/// Events that wait for a slow reader, bounded by the memory they hold. What has no room is left out, and
/// counted where it would have stood; samples go first. Not thread-safe.
class EventQueue {
public:
    using Entry = std::variant<EventPtr, Omission>;

    explicit EventQueue(std::size_t mostOctets)
        : m_mostOctets(mostOctets)
    {
    }

    /// False when it had no room.
    bool push(EventPtr event);
    std::optional<Entry> pop();

    bool isEmpty() const { return m_entries.empty(); }
    std::size_t octets() const { return m_octets; }
    /// Events that were left out since the beginning.
    std::uint64_t omitted() const { return m_omitted; }

private:
    void omit(const Event& event);

    const std::size_t m_mostOctets;
    std::size_t m_octets = 0;
    std::uint64_t m_omitted = 0;
    std::deque<Entry> m_entries;
};

/// About how much memory an event holds.
std::size_t octetsOf(const Event& event);

} // namespace legscope

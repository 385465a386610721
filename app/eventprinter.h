#pragma once

#include "engine/event/event.h"
#include "engine/event/eventlines.h"

#include <bitset>
#include <chrono>
#include <cstdint>
#include <string>
#include <variant>

namespace legscope {

/// Which events are printed, and how.
struct EventFormat {
    bool json = false;
    std::chrono::milliseconds sampleInterval{1'000}; ///< between two MediaSampled
    std::bitset<std::variant_size_v<EventBody>> types = std::bitset<std::variant_size_v<EventBody>>().set();
};

/// What a reader was too slow for.
struct Omission {
    std::uint64_t count = 0;
    std::uint64_t first = 0, last = 0; ///< sequence numbers of the events
    WallTime time; ///< of the last
};

/// Events as lines, readable ones or JSON. Any thread, one at a time.
class EventPrinter {
public:
    explicit EventPrinter(EventFormat format)
        : m_format(format)
    {
    }

    /// Whether the event is to be printed at all. To be asked once an event, in order.
    bool wants(const Event& event);
    /// Appends one line with its end.
    void print(const Event& event, std::string& text);
    void print(const Omission& omission, std::string& text) const;

private:
    const EventFormat m_format;
    EventLines m_lines;
    WallTime m_lastSample{};
};

} // namespace legscope

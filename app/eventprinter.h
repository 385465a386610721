#pragma once

#include "app/samplefold.h"
#include "engine/event/event.h"
#include "engine/event/eventbox.h"
#include "engine/event/eventjson.h"
#include "engine/event/eventlines.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace legscope {

/// Which events are printed, and how.
struct EventFormat {
    bool json = false;
    std::string run{}; ///< UUID of this run
    std::chrono::milliseconds sampleInterval{1'000}; ///< between two MediaSampled
    EventTypes types = EventTypes().set();
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

    /// What it needs to be sent, besides what no option leaves out.
    Subscription subscription() const;
    /// The event that is to be printed for this one; null when none is. To be asked once an event, in order.
    EventPtr select(const EventPtr& event);
    /// What stands in front of all events: of JSON the schema, and which run this is.
    void begin(std::string& text) const;
    /// Appends one line with its end.
    void print(const Event& event, std::string& text);
    void print(const Omission& omission, std::string& text) const;

private:
    const EventFormat m_format;
    EventLines m_lines;
    SampleFold m_samples;
    WallTime m_lastSample{};
};

} // namespace legscope

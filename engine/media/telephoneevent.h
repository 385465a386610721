#pragma once

#include "engine/core/octets.h"
#include "engine/media/streamcounters.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace legscope {

/// The payload of a telephone-event packet (RFC 4733 section 2.3).
struct TelephoneEvent {
    std::uint8_t event = 0;
    bool end = false;
    std::uint8_t volume = 0; ///< dBm0 without its sign
    std::uint16_t duration = 0; ///< in units of the timestamp
};

/// None unless there are 4 octets.
std::optional<TelephoneEvent> parseTelephoneEvent(Octets payload) noexcept;

/// The key of a DTMF event; none for any other event.
std::optional<char> keyOf(const TelephoneEvent& event) noexcept;

/// The event number of a key; none for a character that is no key.
std::optional<std::uint8_t> eventOf(char key) noexcept;

/// Counts the telephone-events of one direction: the packets of one event share a timestamp. A worker's;
/// publishes into the counters.
class TelephoneEventReader {
public:
    explicit TelephoneEventReader(StreamCounters& counters) noexcept
        : m_counters(counters)
    {
    }
    void onPacket(std::uint32_t timestamp, Octets payload) noexcept;

private:
    StreamCounters& m_counters;
    std::optional<std::uint32_t> m_lastTimestamp;
};

} // namespace legscope

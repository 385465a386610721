#pragma once

#include "engine/event/digit.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace legscope {

/// Digits as telephone-events of one stream (RFC 4733): one after the other, each with a time stamp of its
/// own, its end three times. One thread's.
class DigitSender {
public:
    static constexpr std::size_t mostWaiting = 1000;

    struct Packet {
        std::array<std::byte, 4> payload{};
        bool marker = false;
        std::uint32_t timestamp = 0;
    };

    /// `clockRate` of the payload type of the events, Hz, above 0.
    void setClockRate(std::uint32_t clockRate) noexcept { m_clockRate = clockRate; }
    /// Between two digits.
    void setPause(std::chrono::milliseconds pause) noexcept { m_pause = pause; }
    /// The time stamp at which the last event of the stream is over, whoever sent it: an event is known by
    /// its time stamp (RFC 4733, 2.5.1.2), and no two have the same.
    void notBefore(std::uint32_t timestamp) noexcept { m_free = timestamp; }
    /// False when so many wait that this one is dropped, or `digit` is no key.
    bool queue(const Digit& digit);
    /// A key that is held until end(): it begins now, or after what waits.
    bool begin(char key);
    /// The key that is held was let go, after `length`.
    void end(std::chrono::milliseconds length) noexcept;

    /// Drops what waits and what is being sent.
    void clear() noexcept;

    /// No sound is sent while it is.
    bool isActive() const noexcept { return !m_waiting.empty(); }
    std::size_t waiting() const noexcept { return m_waiting.size(); }
    /// The packets of the next `step`; `timestamp` is that of the stream at its begin.
    std::vector<Packet> next(std::uint32_t timestamp, std::chrono::milliseconds step);

private:
    struct Waiting {
        std::uint8_t event = 0;
        std::chrono::milliseconds length{0};
        bool held = false;
    };
    Packet packet(const Waiting& digit, std::uint32_t duration) const noexcept;
    std::uint32_t beginOf(std::uint32_t timestamp) const noexcept;

    std::uint32_t m_clockRate = 8000;
    std::deque<Waiting> m_waiting; ///< the first is being sent
    std::chrono::milliseconds m_sent{0}; ///< of the first
    std::chrono::milliseconds m_pause{40};
    std::chrono::milliseconds m_quiet{longestDigit}; ///< since the one before
    std::uint32_t m_timestamp = 0; ///< of the first's segment
    std::uint32_t m_segment = 0; ///< units of the segments before
    std::optional<std::uint32_t> m_free; ///< the time stamp at which the event before is over
};

} // namespace legscope

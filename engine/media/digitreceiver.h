#pragma once

#include "engine/core/clock.h"
#include "engine/event/digit.h"
#include "engine/net/rtppacket.h"

#include <optional>

namespace legscope {

/// Digits of the telephone-events of one stream (RFC 4733): packets of one SSRC and time stamp are one digit,
/// whatever of them is lost, repeated or late. One thread's.
class DigitReceiver {
public:
    /// What a packet, or time, has changed, in this order.
    struct News {
        std::optional<Digit> before; ///< ended, for another one has begun
        std::optional<char> began;
        std::optional<Digit> ended;
    };

    /// `clockRate` is that of the event's payload type, Hz, above 0.
    News onPacket(
        const RtpHeader& header, Octets payload, std::uint32_t clockRate, Monotonic arrival) noexcept;
    /// A digit whose end was lost ends 200 ms after its last packet.
    News onTime(Monotonic now) noexcept;
    bool isPressed() const noexcept { return m_pressed; }

private:
    Digit take() noexcept;

    bool m_known = false; ///< there was a digit
    bool m_pressed = false;
    char m_key = '0';
    std::uint32_t m_ssrc = 0, m_timestamp = 0, m_clockRate = 8000;
    std::uint64_t m_before = 0; ///< units of the segments before, and of wraps
    std::uint16_t m_duration = 0; ///< of this segment
    Monotonic m_last;
};

} // namespace legscope

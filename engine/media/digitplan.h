#pragma once

#include "engine/event/digit.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace legscope {

/// Telephone-events under the payload type of one leg.
struct EventFormat {
    std::uint8_t type = 0;
    std::uint32_t clockRate = 8000; ///< Hz
    bool operator==(const EventFormat&) const = default;
};

/// What becomes of a digit that comes twice, each time another way (deduplicate_dtmf).
enum class RepeatedDigits : std::uint8_t { Dropped, Passed };

/// What becomes of telephone-events that arrive for an end that has them at the same clock, where its sound
/// is made anew (pass_rfc2833).
enum class ArrivingEvents : std::uint8_t { MadeAnew, PassedOn };

/// Whether the bindings of digits are asked before a digit goes on (bind_meta_app).
enum class BindingsAsked : std::uint8_t { No, Yes };

/// Where a digit stands that does not come as media.
enum class DigitStage : std::uint8_t {
    Pressed, ///< nobody has looked at it
    LetGo, ///< the bindings have no use for it
};

/// How the digits of one end reach the other.
struct DigitPlan {
    DigitWay way = DigitWay::None;
    std::vector<EventFormat> eventsFrom{}; ///< telephone-events that may arrive
    std::optional<EventFormat> eventsTo{}; ///< as what they are sent, with DigitWay::Rtp
    std::uint32_t ptimeMs = 20; ///< of their packets
    std::chrono::milliseconds pause{40}; ///< between two that are sent (rtp-digit-delay)
    ToneDetection detection = ToneDetection::Off; ///< of tones in the sound that arrives
    RepeatedDigits repeated = RepeatedDigits::Dropped;
    ArrivingEvents arriving = ArrivingEvents::MadeAnew;
    PressedKeys pressed = PressedKeys::Sent;
    BindingsAsked bindings = BindingsAsked::No; ///< Yes: each digit is told as DigitDrop::Bound and waits
    bool operator==(const DigitPlan&) const = default;
};

} // namespace legscope

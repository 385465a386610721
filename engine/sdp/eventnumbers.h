#pragma once

#include "engine/sdp/negotiatedstream.h"

#include <cstdint>

/// Payload types of telephone-event (RFC 4733) in SDPs of ours.
namespace legscope {

inline constexpr std::uint8_t usualEventType = 101; ///< that most phones expect

/// Of that clock rate, as we name it, with the usual payload type.
SdpCodec telephoneEvent(std::uint32_t clockRate);

/// In each m-line the telephone-event of 8 kHz, else the last, gets this payload type (96 to 127); what had
/// it gets the event's. Of an offer that nobody has read yet.
void numberEvents(Negotiated& terms, std::uint8_t type);

/// Each m-line of sound without telephone-event gets one, at the clock of its first codec, under this payload
/// type or, where a codec has that, one that is free.
void addEvents(Negotiated& terms, std::uint8_t type);

/// Each m-line of an answer without telephone-event has that of the offer, unless a codec of the answer has
/// its number.
void assumeEvents(Negotiated& accepted, const Negotiated& offered);

} // namespace legscope

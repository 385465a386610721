#pragma once

#include "engine/channel/digitterms.h"
#include "engine/channel/idleterms.h"
#include "engine/channel/playoutterms.h"
#include "engine/media/mediaplan.h"
#include "engine/sdp/negotiation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a plan says of one stream that is agreed on with a leg, whoever is at the other end.
namespace legscope {

inline constexpr std::uint32_t usualPtimeMs = 20; // RFC 3551 section 4.2
inline constexpr std::uint8_t comfortNoise = 13; // RFC 3551 section 6

/// 0 to 127; none where it is no payload type.
std::optional<std::uint8_t> payloadTypeOf(const std::string& payloadType);

/// The telephone-event that goes with a codec.
std::optional<EventFormat> eventFormatFor(
    const std::vector<SdpCodec>& codecs, const std::vector<SdpCodec>& events);

/// How a leg gets digits; as tones only where its sound can be made.
DigitPlan digitPlanFor(const DigitTerms& receiver, const std::optional<EventFormat>& events);

/// The comfort noise that a leg gets while nothing comes for it, as its terms want it: a secured leg gets no
/// noise, whose packets would show when nobody speaks.
std::optional<std::uint32_t> idleNoiseFor(const NegotiatedStream& to, std::optional<std::uint32_t> wanted);

/// The payload type of comfort noise that describes pauses to a leg that is sent that codec, as its terms
/// want it; none: pauses are sent. A secured leg gets them, for its packets would show when nobody speaks.
std::optional<std::uint8_t> noiseTypeFor(
    const NegotiatedStream& to, const SdpCodec& codec, SentSilence wanted);
/// Why it is none though it is wanted; empty where it is not wanted, or is one.
std::string whyPausesAreSent(
    const NegotiatedStream& to, SentSilence wanted, const Transcodable& transcodable);

/// How what a leg sends can be heard; none: it cannot.
std::optional<Hearing> hearingOf(const NegotiatedStream& from, const PlayoutTerms& terms);

} // namespace legscope

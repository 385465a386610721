#pragma once

#include "engine/channel/digitterms.h"
#include "engine/channel/idleterms.h"
#include "engine/channel/playoutterms.h"
#include "engine/codec/codecformat.h"
#include "engine/media/mediaplan.h"
#include "engine/sdp/negotiation.h"

#include <optional>
#include <string>

namespace legscope {

/// How packets of one leg become packets of the other in Default mode.
struct Conversion {
    RtpTranslation translation; ///< where they pass
    std::optional<Transcoding> transcoding; ///< where they are made anew
    DigitPlan digits;
    std::optional<Hearing> hearing; ///< how what is sent can be heard besides; none: it is no sound of ours
    std::string reason; ///< of the transcoding, in plain words: "leg A sends G722, leg B takes opus"
};

/// What the legs of one direction ask for.
struct DirectionTerms {
    PlayoutTerms playout; ///< of what is sent
    IdleTerms idle; ///< of the receiver
    DigitTerms sender, receiver;
};

/// From the leg that wrote `from` to that which wrote `to`, which both are agreed on. Packets pass while
/// codec, clock, channels and packet time agree; G.711 of one law passes as that of the other. What only one
/// leg knows, and nothing can be made of, is not sent. Digits that are tones on one leg need the sound.
Conversion conversionBetween(const NegotiatedStream& from, const NegotiatedStream& to,
    const DirectionTerms& terms, const Transcodable& transcodable);

/// From a leg that is connected to nobody: nothing is sent, its digits are heard, and what it says where it
/// has a seat.
Conversion conversionFrom(
    const NegotiatedStream& from, const DigitTerms& sender, const PlayoutTerms& playout, LegSeat seat);

/// Towards a leg that is connected to nobody: only digits and sounds of our own are sent, and what its idle
/// terms ask for.
Conversion conversionTowards(const NegotiatedStream& to, const DigitTerms& receiver, const IdleTerms& idle,
    const Transcodable& transcodable);

/// Towards a leg that is to hear nothing.
Conversion conversionWithheld();

} // namespace legscope

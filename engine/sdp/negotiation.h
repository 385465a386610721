#pragma once

#include "engine/sdp/codecpreference.h"
#include "engine/sdp/negotiatedstream.h"
#include "engine/sdp/sdpchoices.h"

#include <cstdint>
#include <vector>

namespace legscope {

enum class FaxMedia : std::uint8_t { Refuse, PassThrough }; ///< T.38 over UDPTL

/// What is served in Default mode, and in whose order.
struct NegotiationRules {
    std::vector<CodecPreference> preferences;
    NegotiationStyle style = NegotiationStyle::Generous;
    SecureRules secure; ///< SAVP(F) and a=crypto
    FaxMedia fax = FaxMedia::Refuse;
    NoiseFormat noise = NoiseFormat::LeftOut;
};

/// What of an offer we can serve, each stream's codecs in the order of the rules. Errc::NoCommonCodec
/// when no stream has a codec in common; Errc::Unsupported naming the m-lines when none can be served for
/// another reason; Errc::BadSdp when the offer has no m-line with a port.
Result<Negotiated> negotiate(const SdpView& offer, const NegotiationRules& rules);

/// The terms with only those codecs that a preference list allows, in the list's order: what may be offered
/// to the next leg, so that both legs can agree. Errc::NoCommonCodec when nothing is left.
Result<Negotiated> narrowed(Negotiated terms, const std::vector<CodecPreference>& preferences);

/// As narrowed, and where a codec of an audio stream can be transcoded, also those of the list that the
/// stream does not have and that can be: each leg may then agree on a codec of its own. They get payload
/// types that the stream does not use; a codec whose clock has no telephone-event gets one, and so does the
/// first where the stream has none. A packet time that the list gives the first codec takes the place of the
/// offer's.
Result<Negotiated> widened(
    Negotiated terms, const std::vector<CodecPreference>& preferences, const Transcodable& transcodable);

/// Our own offer where there is none to start from: one audio stream with the audio codecs of the list and
/// telephone-event, one video stream if the list has video codecs. Static payload types of RFC 3551, others
/// from 96. Errc::InvalidArgument for a codec that is not known here and has no clock rate ("@<Hz>h").
Result<Negotiated> ownOffer(const std::vector<CodecPreference>& preferences);

} // namespace legscope

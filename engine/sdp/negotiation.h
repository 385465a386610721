#pragma once

#include "engine/core/error.h"
#include "engine/sdp/codecpreference.h"
#include "engine/sdp/sdpchoices.h"
#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

enum class SecureMedia : std::uint8_t { Refuse, Accept }; ///< SAVP(F), UDP/TLS
enum class FaxMedia : std::uint8_t { Refuse, PassThrough }; ///< T.38 over UDPTL

/// What is served in Default mode, and in whose order.
struct NegotiationRules {
    std::vector<CodecPreference> preferences;
    NegotiationStyle style = NegotiationStyle::Generous;
    SecureMedia secure = SecureMedia::Refuse;
    FaxMedia fax = FaxMedia::Refuse;
};

enum class StreamOutcome : std::uint8_t {
    Served,
    PeerRejected, ///< the peer's SDP has port 0
    MediaNotServed, ///< neither RTP nor T.38 over UDP, no relay for it, or layers on ports of their own
                    ///< (m=.../n)
    SecureRefused, ///< SRTP where it is not accepted
    NoCommonCodec,
};

/// One m-line on which the two sides of an offer/answer agree, or why not. Positions are those of the
/// m-lines; one that is not served keeps its position with port 0 (RFC 3264 section 6).
struct NegotiatedStream {
    StreamOutcome outcome = StreamOutcome::Served;
    std::string media;
    std::string proto;
    std::vector<std::string> formats; ///< as the peer wrote them; what an m-line that is not served repeats
    std::vector<SdpCodec> codecs; ///< first choice first, payload types of the SDP they come from
    std::vector<SdpCodec> events; ///< telephone-event, one for each clock rate of `codecs` where there is one
    /// In an answer to our offer: codecs and events under the payload types of the offer, which the peer is
    /// to send with (RFC 3264 section 5.1). Empty in an offer: there they are those above.
    std::vector<SdpCodec> expected;
    std::uint32_t ptimeMs = 0; ///< 0: not said
    MediaDirection direction
        = MediaDirection::SendRecv; ///< seen from who wrote the SDP; hold by address included
    std::vector<std::string> attributes; ///< further a= lines that our SDP carries, without "a="

    bool served() const { return outcome == StreamOutcome::Served; }
};

struct Negotiated {
    std::vector<NegotiatedStream> streams; ///< by m-line
};

/// What of an offer we can serve, each stream's codecs in the order of the rules. Errc::NoCommonCodec
/// when no stream has a codec in common; Errc::Unsupported naming the m-lines when none can be served for
/// another reason; Errc::BadSdp when the offer has no m-line with a port.
Result<Negotiated> negotiate(const SdpView& offer, const NegotiationRules& rules);

/// The terms with only those codecs that a preference list allows, in the list's order: what may be offered
/// to the next leg, so that both legs can agree. Errc::NoCommonCodec when nothing is left.
Result<Negotiated> narrowed(Negotiated terms, const std::vector<CodecPreference>& preferences);

/// The terms with the first codec of each stream only: early negotiation has chosen.
Negotiated withChosenCodec(Negotiated terms);

/// Our own offer where there is none to start from: one audio stream with the audio codecs of the list and
/// telephone-event, one video stream if the list has video codecs. Static payload types of RFC 3551, others
/// from 96. Errc::InvalidArgument for a codec that is not known here and has no clock rate ("@<Hz>h").
Result<Negotiated> ownOffer(const std::vector<CodecPreference>& preferences);

/// What the peer has made of our offer, with the peer's payload types. Call checkAnswer first.
/// Errc::NoCommonCodec when the answer has no codec of the offer, Errc::Unsupported when
/// it rejects every m-line.
Result<Negotiated> acceptAnswer(const Negotiated& offered, const SdpView& answer);

/// Our answer without another leg: the first codec of each stream, and the direction that fits to the
/// offer's.
Negotiated answerTo(Negotiated offered, MediaDirection wanted);

/// Our answer to `offered` once the next leg has `accepted` its part: the codecs that were accepted there
/// with the payload types of the offer here, parameters, ptime and direction of the leg that accepted.
/// Errc::NoCommonCodec when the leg accepted none of the offer's codecs;
/// Errc::InvalidArgument when the numbers of streams differ.
Result<Negotiated> answerFrom(const Negotiated& offered, const Negotiated& accepted);

/// The direction of an answer (RFC 3264 section 6.1): what the answerer wants, as far as the offer allows it.
MediaDirection answerDirection(MediaDirection offered, MediaDirection wanted);

/// The direction that an m-line means: hold by 0.0.0.0 or :: takes away receiving (RFC 3264 section 8.4).
MediaDirection effectiveDirection(const SdpMedia& media);

/// What may arrive from a leg, each payload type once: what our offer has named, then what the leg's own SDP
/// has, for many send with that.
std::vector<SdpCodec> receivedCodecs(const NegotiatedStream& stream);

/// Payload types that may arrive from one leg and what they are on the other, codecs and events, where both
/// have them.
std::vector<std::pair<std::string, std::string>> payloadTypesBetween(
    const NegotiatedStream& from, const NegotiatedStream& to);

} // namespace legscope

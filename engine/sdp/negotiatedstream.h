#pragma once

#include "engine/core/error.h"
#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace legscope {

enum class StreamOutcome : std::uint8_t {
    Served,
    PeerRejected, ///< the peer's SDP has port 0
    MediaNotServed, ///< neither RTP nor T.38 over UDP, no relay for it, or layers on ports of their own
                    ///< (m=.../n)
    SecureRefused, ///< SRTP where it is not accepted or cannot be served, plain RTP where that is not
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
    std::vector<SdpCodec> noise{}; ///< comfort noise (RFC 3389) that may be sent; empty: none
    /// In an answer to our offer: codecs and events under the payload types of the offer, which the peer is
    /// to send with (RFC 3264 section 5.1). Empty in an offer: there they are those above.
    std::vector<SdpCodec> expected;
    std::uint32_t ptimeMs = 0; ///< 0: not said
    MediaDirection direction
        = MediaDirection::SendRecv; ///< seen from who wrote the SDP; hold by address included
    std::optional<CryptoAttribute> crypto{}; ///< the key that the peer sends with; none: plain RTP
    std::vector<CryptoAttribute>
        ownCrypto{}; ///< those that our SDP names: choices of an offer, one of an answer
    std::optional<DtlsDescription> dtls{}; ///< what the peer says, where its keys come by DTLS
    std::optional<DtlsDescription> ownDtls{}; ///< what our SDP says
    bool peerMuxes = false; ///< the peer's SDP has a=rtcp-mux (RFC 5761)
    bool muxes = false; ///< ours has
    std::string refusal{}; ///< what makes it SecureRefused
    std::vector<std::string> attributes; ///< further a= lines that our SDP carries, without "a="

    bool served() const { return outcome == StreamOutcome::Served; }
    /// RTCP shares the port of RTP, once the answer is there.
    bool isMuxed() const { return peerMuxes && muxes; }
    /// SRTP was agreed on.
    bool isSecured() const { return crypto.has_value() || dtls.has_value(); }
};

struct Negotiated {
    std::vector<NegotiatedStream> streams; ///< by m-line
};

/// An m-line as the peer wrote it, without codecs yet.
NegotiatedStream streamOf(const SdpMedia& media);

/// The terms, when at least one stream is served. Errc::NoCommonCodec, Unsupported, BadSdp: why none is.
Result<Negotiated> servedOrError(Negotiated terms);

/// The terms with the first codec of each stream only: early negotiation has chosen.
Negotiated withChosenCodec(Negotiated terms);

/// Whether sound can be made of a codec, and the codec of sound. Empty: of none.
using Transcodable = std::function<bool(const SdpCodec&)>;

/// Those of `all` that are telephone-event of a clock rate that one of the codecs has (RFC 4733 section 2.1);
/// the first one where none fits.
std::vector<SdpCodec> eventsFor(const std::vector<SdpCodec>& codecs, const std::vector<SdpCodec>& all);

/// Whoever wrote it sends.
bool sends(MediaDirection direction);

/// The direction of an answer (RFC 3264 section 6.1): what the answerer wants, as far as the offer allows it.
MediaDirection answerDirection(MediaDirection offered, MediaDirection wanted);

/// The direction that an m-line means: hold by 0.0.0.0 or :: takes away receiving (RFC 3264 section 8.4).
MediaDirection effectiveDirection(const SdpMedia& media);

/// What may arrive from a leg, each payload type once: what our offer has named, then what the leg's own SDP
/// has, for many send with that.
std::vector<SdpCodec> receivedCodecs(const NegotiatedStream& stream);

/// The codec of the list that means the same, that with the same payload type first; null when there is none.
const SdpCodec* findSame(const std::vector<SdpCodec>& codecs, const SdpCodec& wanted);

/// Payload types that may arrive from one leg and what they are on the other, codecs and events, where both
/// have them.
std::vector<std::pair<std::string, std::string>> payloadTypesBetween(
    const NegotiatedStream& from, const NegotiatedStream& to);

} // namespace legscope

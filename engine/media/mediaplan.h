#pragma once

#include "engine/core/boxed.h"
#include "engine/core/socketaddress.h"
#include "engine/event/mediamode.h"
#include "engine/media/digitplan.h"
#include "engine/media/dtlsassociation.h"
#include "engine/media/transcoding.h"
#include "engine/sdp/cryptoattribute.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// What the SDP says about one payload type.
struct PayloadFormat {
    std::uint8_t type = 0;
    std::string codec; ///< encoding name: "PCMA", "telephone-event"
    std::uint32_t clockRate = 0; ///< Hz, for jitter; 0 when not known
};

/// What becomes of the octets of a payload on the way: nothing, or those of one law of G.711 become those of
/// the other.
enum class PayloadChange : std::uint8_t { None, MuToA, AToMu };

/// How RTP that is sent to an end is made a stream of our own.
struct RtpTranslation {
    static constexpr std::uint8_t notSent = 255;

    RtpTranslation()
    {
        for (std::size_t type = 0; type < payloadTypes.size(); ++type)
            payloadTypes[type] = static_cast<std::uint8_t>(type);
    }

    /// By the type that arrives: the type that is sent, or notSent, which is dropped and counted.
    std::array<std::uint8_t, 128> payloadTypes;
    std::array<PayloadChange, 128> changes{}; ///< by the type that arrives
};

/// Where one side of an m-line is bound.
struct MediaLocal {
    SocketAddress rtp; ///< even port
    SocketAddress rtcp; ///< odd port
    std::uint32_t pairs = 1; ///< bound in a row from here on

    /// RTP of one of them.
    SocketAddress pair(std::uint32_t number) const
    {
        return rtp.withPort(static_cast<std::uint16_t>(rtp.port() + 2 * number));
    }
};

/// The keys of SRTP that ends here. While one is not known what would need it is not let through.
struct EndSecurity {
    std::optional<CryptoKey> receive; ///< what the end sends with
    std::optional<CryptoKey> send; ///< ours towards it
    std::optional<DtlsPlan> dtls{}; ///< both come by DTLS, and those above are none
};

/// How one end of a relayed m-line is reached, as its SDP says.
struct EndPlan {
    /// Who it is: another one is not known by the source of the one before. 0: nobody has answered yet.
    std::uint64_t peer = 0;
    /// The exchange of offer and answer that this end's SDP belongs to, counted from 1: the source of the end
    /// may be learned again in each. 0: none.
    std::uint64_t exchange = 0;
    /// Others have been offered the same and may still take its place, and it theirs (forks that ring): what
    /// secures each of them is kept.
    bool isFork = false;
    std::optional<SocketAddress> rtp; ///< none: no address yet (wait for the first packet)
    std::optional<SocketAddress> rtcp; ///< none: rtp port + 1 (RFC 3550 section 11), unless muxed
    /// Where we have RTP with this end, of the pairs that are bound for it; none: where it was before.
    std::optional<SocketAddress> local;
    bool rtcpMux = false; ///< agreed by offer and answer; until then both are served
    bool onHold = false; ///< sends nothing now: matters to time-outs, never gates the relay
    /// How long this end may send no packet before MediaPoolOptions::onTimeout is told, counted from its last
    /// packet or this plan, whichever is later; 0: for ever. The second holds while it is on hold.
    std::chrono::milliseconds timeout{0}, holdTimeout{0};
    /// From where the leg's SIP comes: a source on this host may well be the peer behind its NAT; one that is
    /// neither there nor where the SDP says needs more patience to be believed.
    std::optional<SocketAddress> signalling;
    std::vector<PayloadFormat> formats; ///< for the names of codecs, for jitter, and to see telephone-events
    /// Default mode: what is sent to this end becomes one stream with an SSRC of its own, which goes on when
    /// the source is replaced; what is neither RTP nor RTCP is dropped. Without it every datagram passes byte
    /// for byte. Not for an encrypted stream, of which nothing could be sent.
    Boxed<RtpTranslation> translation;
    /// Default mode, where the ends have no packets in common: what is sent to this end is made anew of the
    /// sound of the other. It takes the place of the translation.
    Boxed<Transcoding> transcoding;
    /// Default mode: how the sound of the other end can be heard, whether it passes or is made anew; none: it
    /// cannot.
    Boxed<Hearing> hearing;
    /// Default mode: how this end gets the digits of the other; none: they pass as what they are.
    Boxed<DigitPlan> digits;
    /// SRTP between this end and us; none: plain, or encrypted from end to end.
    Boxed<EndSecurity> security;
};

/// What an m-line carries; what cannot be RTP is not read as RTP.
enum class StreamKind : std::uint8_t {
    Rtp, ///< RTP or SRTP, RTCP, and what shares their port: STUN, DTLS, ZRTP
    Raw, ///< UDPTL or anything else: counts as other
};

/// One of the port pairs of an m-line: "m=video 20000/2" has two (RFC 8866 section 5.14), others one.
struct StreamKey {
    std::uint32_t mline = 0;
    std::uint32_t pair = 0; ///< 0-based; the base layer of a layered encoding
    auto operator<=>(const StreamKey&) const = default;
};

/// One port pair of an m-line to relay. Ends are indexed by LegSide.
struct StreamPlan {
    StreamKey key;
    StreamKind kind = StreamKind::Rtp;
    bool encrypted = false; ///< SRTP from end to end: telephone-events and RTCP reports cannot be read
    std::array<EndPlan, 2> ends;
};

/// What a session relays from now on; replaces the plan before it whole. Immutable. Streams that are reserved
/// but not in the plan stay silent. A new plan opens the learning window of every end whose address or
/// exchange it changes.
struct MediaPlan {
    std::vector<StreamPlan> streams;
};

/// How the real source of a stream is learned (NAT).
enum class SourceLearning : std::uint8_t {
    Off, ///< only the SDP's address is accepted (disable-rtp-auto-adjust)
    Once, ///< learn once while the window of an offer/answer is open, then lock
};

/// A direction of an m-line without a packet for as long as its plan allows.
struct MediaTimeout {
    std::uint64_t call = 0; ///< CallId value
    std::uint32_t mline = 0;
    LegSide from = LegSide::A;
    std::chrono::milliseconds after{0};
    bool onHold = false;
};

/// The key that an end gets its packets with is nearly used up: it should get another one.
struct WornKey {
    std::uint64_t call = 0; ///< CallId value
    LegSide to = LegSide::A;
};

/// A DTLS handshake that has brought keys: RTP with this end is SRTP of that suite.
struct DtlsSecured {
    std::uint64_t call = 0; ///< CallId value
    std::uint32_t mline = 0;
    LegSide with = LegSide::A;
    CryptoSuite suite{};
};

/// A DTLS handshake that has brought no keys: what the end sends cannot be read.
struct DtlsFailed {
    std::uint64_t call = 0; ///< CallId value
    std::uint32_t mline = 0;
    LegSide from = LegSide::A;
    DtlsFault fault = DtlsFault::None;
    std::string text; ///< a sentence with its cause
};

/// Constant for the life of a session.
struct MediaSetup {
    std::uint64_t call = 0; ///< CallId value, for captures and flow events
    SourceLearning learning = SourceLearning::Once;
    unsigned learningThreshold = 3; ///< consistent packets that make another source credible
    /// Whether a source other than the advertised may be learned; empty: any may. Called on a worker's
    /// thread.
    std::function<bool(const SocketAddress&)> mayLearn{};
    std::optional<std::uint8_t> dscp{}; ///< differentiated services code point of what is sent, 0..63
    bool capture = true;
    bool capturePayload = false; ///< otherwise only RTP headers, and RTCP whole
};

} // namespace legscope

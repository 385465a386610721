#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/mediamode.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// Why a datagram was not passed on. One counter each; no line is ever logged for a packet.
enum class Drop : std::uint8_t {
    ForeignSource, ///< not from the latched or advertised source
    NoRemote, ///< the other leg has no address yet
    SendRefused, ///< the kernel refused the send (unreachable, no buffer, would block)
    TooLong, ///< longer than the relay carries
    Empty, ///< zero octets
    Malformed, ///< RTP or RTCP that is shorter than its own header says
    NotAgreed, ///< in Default mode: what was not agreed with the end it would be sent to
    NotAuthentic, ///< from an end with SRTP: forged, damaged, of another key, or not encrypted
    Replayed, ///< from an end with SRTP: it was there before, or comes far too late
    NotProtected, ///< to an end with SRTP: its key is not known, or it repeats a sequence number
    Count
};

constexpr std::size_t dropReasons = static_cast<std::size_t>(Drop::Count);

/// "foreign source", "no remote yet", ...
std::string_view nameOf(Drop reason);

/// Packets of one payload type.
struct PayloadSeen {
    std::uint8_t type = 0;
    std::uint64_t packets = 0;
    std::string codec; ///< encoding name from the SDP; empty when it names none
};

/// How the end that a stream is sent on to receives it, from its last RTCP report (RFC 3550 section 6.4.1).
struct RemoteReport {
    std::uint64_t reports = 0;
    double lossPercent = 0; ///< since the report before
    std::int64_t lost = 0; ///< cumulative
    double jitterMs = 0;
};

/// What the sound of a direction that is decoded costs, and what was missing of it.
struct SoundConversion {
    double bufferMs = 0, targetMs = 0; ///< how long what is played now has waited, and how long it should
    double concealedLostMs = 0; ///< for packets that never came
    double concealedLateMs = 0; ///< for packets that came when their time was over
    double concealedBadMs = 0; ///< for payloads that their codec refused
    double stretchedMs = 0; ///< played faster or slower, so that the buffer is what it should be
    double frameUs = 0; ///< mean time that 10 ms of sound take
    double pausesMs = 0; ///< of pauses that were not sent, but described (vad)
    bool operator==(const SoundConversion&) const = default;
};

/// What one direction of one m-line looked like at one moment: totals since the stream began. Received from
/// leg `from`, sent to the other leg.
struct StreamSample {
    std::uint32_t mline = 0; ///< 0-based index of the m-line
    LegSide from = LegSide::A;

    std::uint64_t rtpIn = 0, rtpOut = 0; ///< RTP packets received, sent on
    std::uint64_t octetsIn = 0, octetsOut = 0; ///< UDP payload octets of RTP
    std::uint64_t rtcpIn = 0, rtcpOut = 0; ///< RTCP packets
    std::uint64_t otherIn = 0, otherOut = 0; ///< STUN, DTLS, ZRTP, UDPTL, keepalives
    std::uint64_t zrtp = 0; ///< of the others those of ZRTP (RFC 6189)
    std::array<std::uint64_t, dropReasons> drops{}; ///< indexed by Drop

    std::int64_t lost = 0; ///< cumulative, RFC 3550 section 6.4.1; 0 where duplicates outnumber it
    std::uint64_t expected = 0; ///< RFC 3550 appendix A.3
    std::uint64_t duplicate = 0;
    std::uint64_t reordered = 0;
    double jitterMs = 0; ///< RFC 3550 appendix A.8; 0 when the clock rate is not known
    double maxDeltaMs = 0; ///< longest time between two packets
    std::uint32_t ssrc = 0;
    std::uint32_t ssrcChanges = 0;
    std::uint8_t payloadType = 0;

    std::uint64_t late = 0; ///< so far behind the newest that a jitter buffer of 60 ms has given them up
    std::uint64_t gaps = 0; ///< pauses of more than 200 ms
    std::uint64_t markers = 0; ///< packets with the marker bit
    std::uint32_t timestampSteps
        = 0; ///< jumps of the time stamp that no network makes: the source began anew
    double ptimeMs = 0; ///< media time from packet to packet; 0 when not known
    std::vector<PayloadSeen> payloads; ///< in the order of their first packet
    std::uint64_t telephoneEvents = 0; ///< RFC 4733; not seen in an encrypted stream
    std::string keys; ///< the last 32 DTMF keys; never in an export, they may be a secret
    std::optional<RemoteReport> remote; ///< not seen in an encrypted stream
    std::optional<double> roundTripMs; ///< between us and leg `from`
    std::optional<double> rFactor, mos; ///< E-model (ITU-T G.107 simplified) of this direction up to here
    std::string receivedSuite,
        sentSuite; ///< of SRTP that ends here: as it comes, as it goes on; empty: plain
    /// How the keys of that SRTP are agreed on: "SDES", or "DTLS, sha-256" with the hash by which the peer's
    /// certificate is known. The suite is empty until a handshake has ended.
    std::string receivedKeys, sentKeys;
    std::uint64_t failedHandshakes = 0; ///< of DTLS with leg `from`
    std::optional<SoundConversion> conversion; ///< where sound is made anew
    double engineUs = 0; ///< mean time a packet spends in the worker of this call

    SocketAddress local; ///< where it is received
    std::optional<SocketAddress> source; ///< where it really comes from, once known
    std::optional<SocketAddress> target; ///< where it is sent on to
};

/// Every stream of a call, at one moment.
struct CallSample {
    std::uint64_t call = 0; ///< CallId value
    std::vector<StreamSample> streams;
};

} // namespace legscope

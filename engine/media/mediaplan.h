#pragma once

#include "engine/core/socketaddress.h"
#include "engine/event/mediamode.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace legscope {

/// How one end of a relayed m-line is reached, as its SDP says.
struct EndPlan {
    std::optional<SocketAddress> rtp; ///< none: no address yet (wait for the first packet)
    std::optional<SocketAddress> rtcp; ///< none: rtp port + 1 (RFC 3550 section 11), unless muxed
    bool rtcpMux = false; ///< agreed by offer and answer; until then both are served
    bool onHold = false; ///< sends nothing now: matters to time-outs, never gates the relay
    /// Clock rate (Hz) by payload type, for jitter; 0 when not known.
    std::array<std::uint32_t, 128> clockRates{};
};

/// What an m-line carries; what cannot be RTP is not read as RTP.
enum class StreamKind : std::uint8_t {
    Rtp, ///< RTP or SRTP, RTCP, and what shares their port: STUN, DTLS, ZRTP
    Raw, ///< UDPTL or anything else: counts as other
};

/// One m-line to relay. Ends are indexed by LegSide.
struct StreamPlan {
    std::uint32_t mline = 0;
    StreamKind kind = StreamKind::Rtp;
    std::array<EndPlan, 2> ends;
};

/// What a session relays from now on; replaces the plan before it whole. Immutable. Streams that are reserved
/// but not in the plan stay silent. A new plan opens the learning window of every end whose address it
/// changes.
struct MediaPlan {
    std::vector<StreamPlan> streams;
};

/// How the real source of a stream is learned (NAT).
enum class SourceLearning : std::uint8_t {
    Off, ///< only the SDP's address is accepted (disable-rtp-auto-adjust)
    Once, ///< learn once while the window of an offer/answer is open, then lock
};

/// Constant for the life of a session.
struct MediaSetup {
    std::uint64_t call = 0; ///< CallId value, for captures and flow events
    SourceLearning learning = SourceLearning::Once;
    bool capture = true;
    bool capturePayload = false; ///< otherwise only RTP headers, and RTCP whole
};

} // namespace legscope

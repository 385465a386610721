#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// A payload type as an SDP names it. Two are the same codec when their encodings are, whatever their
/// numbers.
struct LabCodec {
    int payloadType = 8;
    std::string encoding = "PCMA/8000"; ///< of a=rtpmap, or the name of a static type (RFC 3551 section 6)
    bool operator==(const LabCodec&) const = default;
};

/// G.711 A-law, mu-law and telephone-event: what a lab phone speaks unless told otherwise.
std::vector<LabCodec> labCodecs();

/// One audio stream, as a lab phone says it.
struct LabMedia {
    SocketAddress rtp;
    std::vector<LabCodec> codecs;
    MediaDirection direction = MediaDirection::SendRecv;
    std::uint64_t session = 1; ///< of o=
    unsigned version = 1; ///< of o=
};

/// One audio stream, as the other side said it.
struct LabRemoteMedia {
    SocketAddress rtp; ///< port 0: the stream was refused
    SocketAddress rtcp; ///< of a=rtcp (RFC 3605), otherwise the port above
    std::vector<LabCodec> codecs;
    MediaDirection direction = MediaDirection::SendRecv;

    /// Something can be sent there: an address, a port, and they want to hear it.
    bool isReachable() const noexcept;
};

std::string writeLabSdp(const LabMedia& media);

/// The first audio stream. Errc::BadSdp when there is none or its address is not a literal.
Result<LabRemoteMedia> firstAudioOf(const SdpView& sdp);

/// Those of `theirs` that `ours` has, in their order and with their numbers.
std::vector<LabCodec> commonCodecs(const std::vector<LabCodec>& theirs, const std::vector<LabCodec>& ours);

/// The payload type to send: the first that carries audio; -1 when there is none.
int audioPayloadType(const std::vector<LabCodec>& codecs) noexcept;

} // namespace legscope

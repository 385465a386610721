#pragma once

#include "engine/core/octets.h"

#include <cstdint>
#include <optional>

namespace legscope {

/// What a datagram on a media port is, told from its first octets (RFC 7983, RFC 5761 section 4).
enum class PacketKind : std::uint8_t {
    Rtp,
    Rtcp,
    Other, ///< STUN, DTLS, ZRTP, a keepalive: the version bits are not 2
    Malformed, ///< version 2, but shorter than its own header says
};

/// The fixed header of an RTP packet (RFC 3550 section 5.1) and where the payload begins.
struct RtpHeader {
    std::uint8_t payloadType = 0;
    bool marker = false;
    std::uint16_t sequence = 0;
    std::uint32_t timestamp = 0;
    std::uint32_t ssrc = 0;
    std::size_t size = 12; ///< octets of fixed header, CSRCs and extension
};

/// A datagram's kind, and its header when it is RTP.
struct ReadPacket {
    PacketKind kind = PacketKind::Other;
    RtpHeader rtp;
};
ReadPacket readPacket(Octets datagram) noexcept;

/// Octets 192..223 in the place of marker and payload type are RTCP packet types (RFC 5761 section 4).
PacketKind kindOf(Octets datagram) noexcept;

/// Whether a datagram is DTLS, by its first octet (RFC 7983 section 7).
inline bool isDtls(Octets octets) noexcept
{
    const auto first = octets.empty() ? 0U : std::to_integer<unsigned>(octets[0]);
    return first >= 20 && first <= 63;
}

/// Whether a packet that is neither RTP nor RTCP is one of ZRTP: its magic cookie (RFC 6189 section 5).
inline bool isZrtp(Octets octets) noexcept
{
    constexpr std::uint32_t cookie = 0x5a525450;
    return octets.size() >= 8 && readU32(octets, 4) == cookie;
}

/// None unless version, CSRC count and extension fit into the datagram. Padding is not looked at: in SRTP its
/// count is encrypted.
std::optional<RtpHeader> parseRtp(Octets datagram) noexcept;

/// The payload of an RTP packet without its padding, whose last octet counts it (RFC 3550 section 5.1); empty
/// where it counts more than there is. Not of SRTP.
Octets payloadOf(Octets datagram, const RtpHeader& header) noexcept;

} // namespace legscope

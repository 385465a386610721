#include "engine/net/rtppacket.h"

#include <algorithm>

namespace legscope {
namespace {

constexpr std::size_t fixedHeader = 12;
constexpr std::size_t shortestRtcp = 8;

unsigned octetAt(Octets datagram, std::size_t at)
{
    return std::to_integer<unsigned>(datagram[at]);
}

} // namespace

ReadPacket readPacket(Octets datagram) noexcept
{
    if (datagram.empty() || octetAt(datagram, 0) >> 6 != 2)
        return {};
    if (datagram.size() < shortestRtcp)
        return {PacketKind::Malformed, {}};
    const unsigned type = octetAt(datagram, 1);
    if (type >= 192 && type <= 223)
        return {PacketKind::Rtcp, {}};
    const auto header = parseRtp(datagram);
    return header ? ReadPacket{PacketKind::Rtp, *header} : ReadPacket{PacketKind::Malformed, {}};
}

PacketKind kindOf(Octets datagram) noexcept
{
    return readPacket(datagram).kind;
}

std::optional<RtpHeader> parseRtp(Octets datagram) noexcept
{
    if (datagram.size() < fixedHeader)
        return std::nullopt;
    const unsigned first = octetAt(datagram, 0);
    if (first >> 6 != 2)
        return std::nullopt;
    RtpHeader header;
    header.size = fixedHeader + std::size_t{4} * (first & 0x0FU);
    if ((first & 0x10U) != 0) {
        if (datagram.size() < header.size + 4)
            return std::nullopt;
        header.size += 4 + std::size_t{4} * readU16(datagram, header.size + 2);
    }
    if (datagram.size() < header.size)
        return std::nullopt;
    const unsigned second = octetAt(datagram, 1);
    header.marker = (second & 0x80U) != 0;
    header.payloadType = static_cast<std::uint8_t>(second & 0x7FU);
    header.sequence = readU16(datagram, 2);
    header.timestamp = readU32(datagram, 4);
    header.ssrc = readU32(datagram, 8);
    return header;
}

Octets payloadOf(Octets datagram, const RtpHeader& header) noexcept
{
    const Octets payload = datagram.subspan(header.size);
    if ((std::to_integer<unsigned>(datagram[0]) & 0x20U) == 0 || payload.empty())
        return payload;
    return payload.first(
        payload.size() - std::min(std::to_integer<std::size_t>(payload.back()), payload.size()));
}

} // namespace legscope

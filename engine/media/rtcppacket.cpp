#include "engine/media/rtcppacket.h"

#include "engine/media/rtcpformat.h"

namespace legscope {
namespace {

using namespace rtcp;

ReportBlock readBlock(Octets packet, std::size_t at, std::uint32_t reporter)
{
    ReportBlock block;
    block.reporter = reporter;
    block.ssrc = readU32(packet, at);
    const std::uint32_t loss = readU32(packet, at + 4);
    block.fractionLost = static_cast<double>(loss >> 24) / 256.0;
    // 24 bits, two's complement.
    block.lost = static_cast<std::int32_t>(loss << 8) >> 8;
    block.jitter = readU32(packet, at + 12);
    block.lastReport = readU32(packet, at + 16);
    block.delay = readU32(packet, at + 20);
    return block;
}

/// `packet` is one packet of the compound, of exactly the length it says.
bool visitReport(Octets packet, unsigned type, unsigned count, RtcpVisitor& visitor)
{
    const std::size_t blocksAt = headerSize + 4 + (type == senderReport ? senderSize : 0);
    if (packet.size() < blocksAt + count * blockSize)
        return false;
    const std::uint32_t reporter = readU32(packet, 4);
    if (type == senderReport)
        visitor.onSenderReport(
            {reporter, (static_cast<std::uint32_t>(readU16(packet, 10)) << 16) | readU16(packet, 12),
                readU32(packet, 20), readU32(packet, 24)});
    for (std::size_t i = 0; i < count; ++i)
        visitor.onReportBlock(readBlock(packet, blocksAt + i * blockSize, reporter));
    return true;
}

bool visitGoodbye(Octets packet, unsigned count, RtcpVisitor& visitor)
{
    if (packet.size() < headerSize + std::size_t{4} * count)
        return false;
    for (std::size_t i = 0; i < count; ++i)
        visitor.onGoodbye(readU32(packet, headerSize + 4 * i));
    return true;
}

} // namespace

bool visitRtcp(Octets compound, RtcpVisitor& visitor)
{
    while (!compound.empty()) {
        if (compound.size() < headerSize)
            return false;
        const unsigned first = std::to_integer<unsigned>(compound[0]);
        const unsigned type = std::to_integer<unsigned>(compound[1]);
        const std::size_t size = (std::size_t{readU16(compound, 2)} + 1) * 4;
        if (first >> 6 != 2 || size > compound.size())
            return false;
        const Octets packet = compound.first(size);
        const unsigned count = first & 0x1FU;
        if ((type == senderReport || type == receiverReport) && !visitReport(packet, type, count, visitor))
            return false;
        if (type == goodbye && !visitGoodbye(packet, count, visitor))
            return false;
        compound = compound.subspan(size);
    }
    return true;
}

} // namespace legscope

#include "engine/media/ownreport.h"

#include "engine/core/octets.h"
#include "engine/media/rtcpformat.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

using namespace rtcp;

/// CNAME "media1" in one chunk, which ends with octets of zero up to a multiple of four.
constexpr std::array<unsigned char, 20> description{
    0x81, sourceDescription, 0, 4, 0, 0, 0, 0, 1, 6, 'm', 'e', 'd', 'i', 'a', '1', 0, 0, 0, 0};

void writeSender(std::span<std::byte> out, const SenderPart& sender)
{
    writeU32(out, 0, static_cast<std::uint32_t>(sender.ntp >> 32));
    writeU32(out, 4, static_cast<std::uint32_t>(sender.ntp));
    writeU32(out, 8, sender.timestamp);
    writeU32(out, 12, sender.packets);
    writeU32(out, 16, sender.octets);
}

void writeReception(std::span<std::byte> out, const ReceptionPart& reception)
{
    constexpr std::int32_t mostLost = 0x7FFFFF, leastLost = -0x800000;
    const auto lost = static_cast<std::uint32_t>(std::clamp(reception.lost, leastLost, mostLost)) & 0xFFFFFFU;
    writeU32(out, 0, reception.ssrc);
    writeU32(out, 4, std::uint32_t{reception.fractionLost} << 24 | lost);
    writeU32(out, 8, reception.highest);
    writeU32(out, 12, reception.jitter);
    writeU32(out, 16, reception.lastReport);
    writeU32(out, 20, reception.delay);
}

} // namespace

std::uint64_t ntpTime(WallTime time)
{
    constexpr std::uint64_t from1900 = 2208988800;
    const auto micros = static_cast<std::uint64_t>(time.time_since_epoch().count());
    return ((micros / 1000000 + from1900) << 32) + ((micros % 1000000) << 32) / 1000000;
}

std::uint32_t ntpMiddle(std::uint64_t ntp)
{
    return static_cast<std::uint32_t>(ntp >> 16);
}

std::size_t writeOwnReport(std::span<std::byte> out, std::uint32_t ssrc,
    const std::optional<SenderPart>& sender, const std::optional<ReceptionPart>& reception)
{
    std::size_t size = headerSize + 4;
    if (sender) {
        writeSender(out.subspan(size), *sender);
        size += senderSize;
    }
    if (reception) {
        writeReception(out.subspan(size), *reception);
        size += blockSize;
    }
    out[0] = std::byte{static_cast<unsigned char>(0x80 | (reception ? 1 : 0))};
    out[1] = static_cast<std::byte>(sender ? senderReport : receiverReport);
    writeU16(out, 2, static_cast<std::uint16_t>(size / 4 - 1));
    writeU32(out, 4, ssrc);
    const auto named = out.subspan(size);
    std::ranges::copy(std::as_bytes(std::span(description)), named.begin());
    writeU32(named, 4, ssrc);
    return size + description.size();
}

} // namespace legscope

#pragma once

#include "engine/core/octets.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace legscope::test {

using Packet = std::vector<std::byte>;

/// An RTP packet with a payload of `payload` octets that depend on its sequence number.
inline Packet rtp(std::uint16_t sequence, std::uint32_t timestamp, std::uint32_t ssrc = 0x11223344,
    std::uint8_t payloadType = 8, std::size_t payload = 160)
{
    Packet packet;
    const auto put = [&](std::uint32_t value, int octets) {
        for (int shift = (octets - 1) * 8; shift >= 0; shift -= 8)
            packet.push_back(static_cast<std::byte>(value >> shift));
    };
    put(0x80, 1);
    put(payloadType, 1);
    put(sequence, 2);
    put(timestamp, 4);
    put(ssrc, 4);
    for (std::size_t i = 0; i < payload; ++i)
        packet.push_back(static_cast<std::byte>(sequence + i));
    return packet;
}

/// An RTCP receiver report without a report block.
inline Packet rtcp(std::uint32_t ssrc = 0x11223344)
{
    Packet packet{std::byte{0x80}, std::byte{201}, std::byte{0}, std::byte{1}};
    for (int shift = 24; shift >= 0; shift -= 8)
        packet.push_back(static_cast<std::byte>(ssrc >> shift));
    return packet;
}

/// Appends `value` in network order.
inline void put(Packet& packet, std::uint64_t value, int octets)
{
    for (int shift = (octets - 1) * 8; shift >= 0; shift -= 8)
        packet.push_back(static_cast<std::byte>(value >> shift));
}

/// A report block of a sender or receiver report.
struct Block {
    std::uint32_t ssrc = 0;
    std::uint8_t fraction = 0;
    std::int32_t lost = 0;
    std::uint32_t jitter = 0, lastReport = 0, delay = 0;
};

inline Packet report(
    std::uint8_t type, std::uint32_t reporter, const std::vector<Block>& blocks, std::uint64_t ntp = 0)
{
    Packet packet;
    const std::size_t words = 1 + (type == 200 ? 5 : 0) + blocks.size() * 6;
    put(packet, 0x80 | blocks.size(), 1);
    put(packet, type, 1);
    put(packet, words, 2);
    put(packet, reporter, 4);
    if (type == 200) {
        put(packet, ntp, 8);
        put(packet, 1234, 4);
        put(packet, 50, 4);
        put(packet, 8000, 4);
    }
    for (const Block& block : blocks) {
        put(packet, block.ssrc, 4);
        put(packet, block.fraction, 1);
        put(packet, static_cast<std::uint32_t>(block.lost) & 0xFFFFFF, 3);
        put(packet, 99, 4);
        put(packet, block.jitter, 4);
        put(packet, block.lastReport, 4);
        put(packet, block.delay, 4);
    }
    return packet;
}

inline Packet text(std::string_view octets)
{
    const auto view = asOctets(octets);
    return {view.begin(), view.end()};
}

} // namespace legscope::test

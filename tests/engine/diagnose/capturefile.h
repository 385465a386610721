#pragma once

#include "engine/core/clock.h"
#include "engine/core/octets.h"

#include <cstring>
#include <string>
#include <vector>

/// A reader of pcapng files that shares no code with the writer.
namespace legscope::capturefile {

struct Packet {
    std::uint32_t interface = 0;
    WallTime time;
    std::uint32_t length = 0;
    std::string octets;
    std::uint32_t flags = 0;
    std::string comment;
};

struct File {
    std::vector<std::uint16_t> linkTypes;
    std::vector<Packet> packets;
    std::string problem; ///< empty when the file is well formed
};

template <class Number>
Number at(const std::string& octets, std::size_t place)
{
    Number value = 0;
    std::memcpy(&value, octets.data() + place, sizeof value);
    return value;
}

inline Packet packetOf(const std::string& block)
{
    Packet packet;
    packet.interface = at<std::uint32_t>(block, 8);
    const auto high = at<std::uint32_t>(block, 12), low = at<std::uint32_t>(block, 16);
    packet.time = WallTime(std::chrono::microseconds((std::uint64_t{high} << 32) | low));
    const auto kept = at<std::uint32_t>(block, 20);
    packet.length = at<std::uint32_t>(block, 24);
    packet.octets = block.substr(28, kept);
    for (std::size_t place = 28 + (kept + 3) / 4 * 4; place + 8 <= block.size();) {
        const auto code = at<std::uint16_t>(block, place), length = at<std::uint16_t>(block, place + 2);
        if (code == 1)
            packet.comment = block.substr(place + 4, length);
        if (code == 2)
            packet.flags = at<std::uint32_t>(block, place + 4);
        place += 4 + (length + 3u) / 4 * 4;
    }
    return packet;
}

inline File read(const std::string& content)
{
    File file;
    for (std::size_t place = 0; place < content.size();) {
        const auto type = at<std::uint32_t>(content, place);
        const auto length = content.size() - place < 12 ? 0 : at<std::uint32_t>(content, place + 4);
        if (length < 12 || length % 4 != 0 || length > content.size() - place
            || at<std::uint32_t>(content, place + length - 4) != length) {
            file.problem = "bad length of the block at " + std::to_string(place);
            return file;
        }
        const std::string block = content.substr(place, length);
        if ((place == 0) != (type == 0x0A0D0D0A))
            file.problem = "section header at " + std::to_string(place);
        if (type == 1)
            file.linkTypes.push_back(at<std::uint16_t>(block, 8));
        if (type == 6)
            file.packets.push_back(packetOf(block));
        place += length;
    }
    return file;
}

} // namespace legscope::capturefile

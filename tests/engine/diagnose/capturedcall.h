#pragma once

#include "engine/net/packetring.h"
#include "tests/engine/event/samplecall.h"

#include <deque>
#include <string>
#include <vector>

/// The media of sample::proxyCall as the relay captures it.
namespace legscope::sample {

/// Version 2, payload type 8 (PCMA), then `payload` octets of 0xD5.
inline std::string rtp(std::uint16_t sequence, std::uint32_t ssrc, std::size_t payload = 160)
{
    std::string packet{'\x80', '\x08'};
    const auto put = [&packet](std::uint64_t value, int octets) {
        for (int i = octets - 1; i >= 0; --i)
            packet += static_cast<char>((value >> (8 * i)) & 0xFF);
    };
    put(sequence, 2);
    put(sequence * 160u, 4);
    put(ssrc, 4);
    return packet.append(payload, '\xD5');
}

/// Captured datagrams with the octets they point to.
class Packets {
public:
    std::vector<CapturedPacket> list;

    void add(CallId call, WallTime time, std::uint16_t from, std::uint16_t to, bool sent, std::string octets,
        std::size_t kept)
    {
        const std::string& stored = m_octets.emplace_back(std::move(octets));
        CapturedPacket packet;
        packet.time = time;
        packet.call = call.value;
        packet.source = at(from);
        packet.destination = at(to);
        packet.sent = sent;
        packet.length = static_cast<std::uint32_t>(stored.size());
        packet.octets = asOctets(stored).first(std::min(kept, stored.size()));
        list.push_back(packet);
    }

private:
    std::deque<std::string> m_octets;
};

/// `count` packets each way, 20 ms apart from the first packet of the script on, each as received and as
/// sent.
inline Packets relayed(CallId call, unsigned count, std::size_t kept = 65'535)
{
    using std::chrono::microseconds;
    Packets packets;
    for (unsigned i = 0; i < count; ++i) {
        const WallTime time = sampleStart + microseconds(180'000 + 20'000 * static_cast<int>(i));
        const auto sequence = static_cast<std::uint16_t>(1000 + i);
        packets.add(call, time, 4000, 16384, false, rtp(sequence, 0xA), kept);
        packets.add(call, time + microseconds(35), 16386, 6000, true, rtp(sequence, 0xA), kept);
        packets.add(call, time + microseconds(9'000), 6000, 16386, false, rtp(sequence, 0xB), kept);
        packets.add(call, time + microseconds(9'041), 16384, 4000, true, rtp(sequence, 0xB), kept);
    }
    return packets;
}

} // namespace legscope::sample

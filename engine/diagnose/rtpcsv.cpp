#include "engine/diagnose/rtpcsv.h"

#include "engine/diagnose/csv.h"
#include "engine/event/plaintext.h"
#include "engine/net/rtppacket.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace legscope {
namespace {

using Second = std::chrono::time_point<std::chrono::system_clock, std::chrono::seconds>;

/// One flow from its beginning, and its current second.
struct Flow {
    std::int64_t highest = 0; ///< extended sequence number
    std::int64_t first = 0;
    std::int64_t received = 0;
    WallTime last{};
    std::uint64_t packets = 0, octets = 0; ///< of the current second
    std::chrono::microseconds longestDelta{0};
    std::uint8_t payloadType = 0;

    void add(const CapturedPacket& packet, const RtpHeader& header)
    {
        if (received == 0) {
            first = highest = header.sequence;
        } else {
            const auto step
                = static_cast<std::int16_t>(header.sequence - static_cast<std::uint16_t>(highest & 0xFFFF));
            first = std::min(first, highest + step);
            highest = std::max(highest, highest + step);
            longestDelta = std::max(longestDelta, packet.time - last);
        }
        ++received;
        last = packet.time;
        payloadType = header.payloadType;
        ++packets;
        octets += packet.length;
    }

    std::int64_t lost() const { return std::max<std::int64_t>(highest - first + 1 - received, 0); }
};

using FlowKey = std::tuple<std::uint32_t, bool, SocketAddress, SocketAddress, std::uint32_t>;

class Series {
public:
    std::string text = csvRecord({"second", "mline", "direction", "from", "to", "ssrc", "payloadType",
        "packets", "octets", "lost", "maxDeltaMs"});

    void add(const CapturedPacket& packet, const RtpHeader& header)
    {
        const Second second = std::chrono::floor<std::chrono::seconds>(packet.time);
        if (second != m_second)
            finishSecond();
        m_second = second;
        m_flows[{packet.mline, packet.sent, packet.source, packet.destination, header.ssrc}].add(
            packet, header);
    }

    void finishSecond()
    {
        for (auto& [key, flow] : m_flows) {
            if (flow.packets == 0)
                continue;
            const auto& [mline, sent, source, destination, ssrc] = key;
            text += csvRecord(
                {isoTime(m_second), std::to_string(mline), sent ? "sent" : "received", source.text(),
                    destination.text(), fmt::format("0x{:08X}", ssrc), std::to_string(flow.payloadType),
                    std::to_string(flow.packets), std::to_string(flow.octets), std::to_string(flow.lost()),
                    fmt::format("{:.3f}", static_cast<double>(flow.longestDelta.count()) / 1000)});
            flow.packets = flow.octets = 0;
            flow.longestDelta = {};
        }
    }

private:
    std::map<FlowKey, Flow> m_flows;
    Second m_second{};
};

} // namespace

std::string rtpCsv(std::span<const CapturedPacket> packets)
{
    Series series;
    for (const CapturedPacket& packet : packets) {
        if (const ReadPacket read = readPacket(packet.octets); read.kind == PacketKind::Rtp)
            series.add(packet, read.rtp);
    }
    series.finishSecond();
    return series.text;
}

} // namespace legscope

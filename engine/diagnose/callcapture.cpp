#include "engine/diagnose/callcapture.h"

#include "engine/diagnose/ipframe.h"
#include "engine/diagnose/pcapngwriter.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <tuple>

namespace legscope {
namespace {

constexpr std::size_t longestSegment = 1'440;

std::string sectionComment(std::uint64_t missing)
{
    std::string comment = "Secrets are masked by '*', those in base64 by 'A'. IP, UDP and TCP headers are "
                          "made from the addresses; UDP "
                          "checksums of packets without their whole payload are not those of the wire.";
    if (missing > 0)
        comment += fmt::format(
            " {} older packets are not in this file: the capture's memory is bounded.", missing);
    return comment;
}

/// Writes packets of one call; keeps the sequence numbers of its TCP connections.
class Capture {
public:
    explicit Capture(std::uint64_t missing)
        : m_writer("Legscope " LEGSCOPE_VERSION, sectionComment(missing))
    {
        m_wire = m_writer.addInterface(
            LinkType::RawIp, "wire", "SIP and RTP as sent and received by the engine");
    }

    void add(const CapturedPacket& packet)
    {
        const IpFrame frame = udpFrame(packet.source, packet.destination, packet.octets, packet.length);
        const bool isCut = packet.length > longestDatagram;
        put(m_wire, packet.time, packet.sent ? Direction::Sent : Direction::Received, frame,
            isCut ? "longer than a UDP datagram can be: cut" : "");
    }

    void add(WallTime time, const SipMessage& message)
    {
        const bool sent = message.direction == Direction::Sent;
        const SocketAddress& source = sent ? message.local : message.remote;
        const SocketAddress& destination = sent ? message.remote : message.local;
        const std::string text = redacted(message.text);
        switch (message.transport) {
        case Transport::Udp:
            return addDatagram(time, message.direction, source, destination, text);
        case Transport::Tcp:
            return addSegments(time, message.direction, source, destination, text);
        case Transport::Tls:
            return addDecrypted(time, message.direction, sipPdu(source, destination, asOctets(text)));
        }
    }

    std::string finished(WallTime end, std::uint64_t packets, std::uint64_t missing) &&
    {
        m_writer.addStatistics(m_wire, end, packets + missing, missing);
        return std::move(m_writer).take();
    }

private:
    using Flow = std::tuple<SocketAddress, SocketAddress>; ///< from, to

    void put(std::uint32_t interface, WallTime time, Direction direction, const IpFrame& frame,
        std::string_view comment)
    {
        m_writer.add(
            {interface, time, direction == Direction::Sent, frame.length, asOctets(frame.octets), comment});
    }

    void addDatagram(WallTime time, Direction direction, const SocketAddress& source,
        const SocketAddress& destination, std::string_view text)
    {
        const IpFrame frame = udpFrame(source, destination, asOctets(text), text.size());
        put(m_wire, time, direction, frame,
            text.size() > longestDatagram ? "longer than a UDP datagram can be: cut" : "");
    }

    void addSegments(WallTime time, Direction direction, const SocketAddress& source,
        const SocketAddress& destination, std::string_view text)
    {
        std::uint32_t& sequence = m_nextOctet.try_emplace({source, destination}, 1).first->second;
        const std::uint32_t acknowledged = m_nextOctet.try_emplace({destination, source}, 1).first->second;
        for (std::size_t at = 0; at < text.size(); at += longestSegment) {
            const std::string_view part = text.substr(at, longestSegment);
            put(m_wire, time, direction,
                tcpFrame(source, destination, sequence, acknowledged, asOctets(part)),
                at == 0 ? "carried over TCP: segments are made from the message" : "");
            sequence += static_cast<std::uint32_t>(part.size());
        }
    }

    void addDecrypted(WallTime time, Direction direction, std::string pdu)
    {
        if (!m_decrypted)
            m_decrypted = m_writer.addInterface(LinkType::UpperPdu, "tls", "SIP over TLS, in clear");
        const auto length = static_cast<std::uint32_t>(pdu.size());
        put(*m_decrypted, time, direction, {std::move(pdu), length}, "carried over TLS; shown in clear");
    }

    PcapngWriter m_writer;
    std::uint32_t m_wire = 0;
    std::optional<std::uint32_t> m_decrypted;
    std::map<Flow, std::uint32_t> m_nextOctet;
};

} // namespace

CallCapture captureOf(
    std::span<const EventPtr> events, std::span<const CapturedPacket> packets, std::uint64_t missing)
{
    CallCapture result;
    Capture capture(missing);
    WallTime end{};
    auto packet = packets.begin();
    const auto addPacketsBefore = [&](WallTime time) {
        for (; packet != packets.end() && packet->time < time; ++packet)
            capture.add(*packet);
    };
    std::vector<EventPtr> messages;
    std::ranges::copy_if(events, std::back_inserter(messages),
        [](const EventPtr& event) { return std::holds_alternative<SipMessage>(event->body); });
    std::ranges::stable_sort(messages, {}, [](const EventPtr& event) { return event->time; });
    for (const EventPtr& message : messages) {
        addPacketsBefore(message->time);
        capture.add(message->time, std::get<SipMessage>(message->body));
        end = std::max(end, message->time);
    }
    result.messages = messages.size();
    addPacketsBefore(WallTime::max());
    if (!packets.empty())
        end = std::max(end, packets.back().time);
    result.packets = packets.size();
    result.pcapng = std::move(capture).finished(end, result.packets, missing);
    return result;
}

} // namespace legscope

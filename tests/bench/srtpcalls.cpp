#include "tests/bench/srtpcalls.h"

#include <array>
#include <sys/socket.h>

namespace legscope::bench {
namespace {

constexpr std::size_t payload = 160;

Packet rtp(std::uint16_t sequence)
{
    Packet packet(12 + payload);
    packet[0] = std::byte{0x80};
    packet[1] = std::byte{8};
    writeU16(packet, 2, sequence);
    writeU32(packet, 4, sequence * 160U);
    writeU32(packet, 8, 0x1234);
    return packet;
}

} // namespace

CryptoKey keyOf(CryptoSuite suite, KeyOf whose)
{
    const auto octet = whose == KeyOf::Phone ? std::byte{1} : std::byte{2};
    return {suite, std::vector(keySizeOf(suite), octet)};
}

std::vector<Packet> packetsOf(unsigned count, const std::optional<CryptoKey>& key)
{
    SrtpSender sender;
    if (key)
        sender.setKey(*key);
    std::vector<Packet> packets;
    for (unsigned i = 0; i < count; ++i) {
        Packet packet = rtp(static_cast<std::uint16_t>(i + 1));
        const std::size_t size = packet.size();
        packet.resize(size + sendRoom);
        packet.resize(key ? sender.protect(PacketKind::Rtp, std::span(packet).first(size)).size() : size);
        packets.push_back(std::move(packet));
    }
    return packets;
}

SrtpCall::SrtpCall()
    : m_a(std::move(UdpSocket::bind(*SocketAddress::parse("127.0.0.1", 0)).value()))
    , m_b(std::move(UdpSocket::bind(*SocketAddress::parse("127.0.0.1", 0)).value()))
{
}

SocketAddress SrtpCall::bind(MediaPool& pool, LegSide side)
{
    const PortRange range{*SocketAddress::parse("127.0.0.1", 0), 20000, 31999};
    m_ports.push_back(std::move(pool.bind(range).value()));
    m_ticket->attach(0, side, m_ports.back());
    return m_ports.back().local().rtp;
}

void SrtpCall::open(MediaPool& pool, std::uint64_t number, std::optional<CryptoSuite> suite)
{
    m_ticket = std::move(pool.open({.call = number, .capture = false}).value());
    m_targets = {bind(pool, LegSide::A), bind(pool, LegSide::B)};
    StreamPlan stream;
    stream.ends[0].rtp = m_a.local();
    stream.ends[1].rtp = m_b.local();
    for (EndPlan& end : stream.ends)
        end.translation.emplace();
    if (suite)
        stream.ends[0].security = EndSecurity{keyOf(*suite, KeyOf::Phone), keyOf(*suite, KeyOf::Engine)};
    m_ticket->arm({{stream}});
}

void SrtpCall::send(const Targets& to, const Packet& fromA, const Packet& fromB) const
{
    ::sendto(m_a.fd(), fromA.data(), fromA.size(), 0, to.a.data(), to.a.size());
    ::sendto(m_b.fd(), fromB.data(), fromB.size(), 0, to.b.data(), to.b.size());
}

void SrtpCall::drain() const
{
    std::array<std::byte, maxDatagram> buffer;
    for (const int fd : {m_a.fd(), m_b.fd()})
        while (::recv(fd, buffer.data(), buffer.size(), MSG_DONTWAIT) >= 0) { }
}

std::uint64_t SrtpCall::relayed() const
{
    std::uint64_t count = 0;
    for (const StreamSample& sample : m_ticket->sample())
        count += sample.rtpOut;
    return count;
}

} // namespace legscope::bench

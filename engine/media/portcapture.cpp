#include "engine/media/portcapture.h"

namespace legscope {

Octets PortCapture::kept(Octets octets, PacketKind kind, std::size_t headerOctets) const noexcept
{
    if (m_line.capture.hasPayload)
        return octets;
    if (kind == PacketKind::Rtp)
        return octets.first(headerOctets);
    return m_line.kind == StreamKind::Raw ? Octets() : octets;
}

PacketRing::Arrived PortCapture::arrived(const ArrivedPacket& packet) const noexcept
{
    const Octets octets = packet.datagram.octets;
    return {m_line.context.arrivals.wallOf(packet.arrival), m_line.capture.call, m_line.number,
        packet.datagram.source, packet.port.local(), octets.size(),
        kept(octets, packet.read.kind, packet.read.rtp.size)};
}

void PortCapture::received(const ArrivedPacket& packet) noexcept
{
    if (m_line.capture.isOn && !packet.isCaptured)
        m_line.context.capture.pushReceived(arrived(packet));
}

void PortCapture::relayed(const ArrivedPacket& packet, const RelayPort& sentFrom) noexcept
{
    if (m_line.capture.isOn)
        m_line.context.capture.pushRelayed(arrived(packet), sentFrom.local(), *sentFrom.target());
}

void PortCapture::sent(const RelayPort& from, Octets octets, const LeavingPacket& packet) noexcept
{
    if (m_line.capture.isOn)
        m_line.context.capture.push({m_line.context.arrivals.wallOf(packet.at), m_line.capture.call,
            m_line.number, from.local(), *from.target(), true, static_cast<std::uint32_t>(octets.size()),
            kept(octets, packet.kind, packet.headerOctets)});
}

} // namespace legscope

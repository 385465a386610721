#include "engine/media/earlypackets.h"

#include <algorithm>
#include <new>

namespace legscope {

/// Of a source that speaks long before it is believed the newest are kept: what goes on has no gap.
bool EarlyPackets::makeRoom(const SocketAddress& source) noexcept
{
    if (m_count < capacity)
        return true;
    const auto oldest = std::ranges::find(*m_packets, source, &Packet::source);
    if (oldest == m_packets->end())
        return false;
    std::move(oldest + 1, m_packets->end(), oldest);
    --m_count;
    return true;
}

void EarlyPackets::hold(const Datagram& datagram, Monotonic now) noexcept
{
    if (datagram.octets.size() > longest || !makeRoom(datagram.source))
        return;
    if (!m_packets) {
        m_packets.reset(new (std::nothrow) std::array<Packet, capacity>);
        if (!m_packets)
            return;
    }
    Packet& packet = (*m_packets)[m_count++];
    packet.source = datagram.source;
    packet.arrival = now;
    packet.length = datagram.octets.size();
    std::ranges::copy(datagram.octets, packet.octets.begin());
}

} // namespace legscope

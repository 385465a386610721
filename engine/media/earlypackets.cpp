#include "engine/media/earlypackets.h"

#include <algorithm>
#include <new>

namespace legscope {

void EarlyPackets::hold(const Datagram& datagram, Monotonic now) noexcept
{
    if (m_count == capacity || datagram.octets.size() > longest)
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

#include "engine/media/relayport.h"

namespace legscope {

RelayPort::RelayPort(
    UdpSocket socket, Owner& owner, LegSide side, PortChannel channel, SourceLearning learning)
    : PolledSocket(std::move(socket))
    , m_owner(owner)
    , m_side(side)
    , m_channel(channel)
    , m_latch(learning)
{
}

SourceLatch::Verdict RelayPort::judge(const Datagram& datagram) noexcept
{
    return m_latch.judge(datagram.source, datagram.octets);
}

void RelayPort::aim(const std::optional<SocketAddress>& target) noexcept
{
    m_target = target;
    m_twinAimed = m_twin && m_twin->socket().remote() == target;
}

void RelayPort::send(Poller& poller, Octets octets, std::uint32_t tag) noexcept
{
    if (m_twinAimed)
        poller.send(*m_twin, octets, nullptr, tag);
    else
        poller.send(*this, octets, &*m_target, tag);
}

bool RelayPort::updateConnection(Poller& poller)
{
    if (m_twin && !m_twinAimed) {
        poller.remove(*m_twin);
        m_twin.reset();
    }
    if (m_twin || m_cannotConnect || !m_target || m_latch.source() != m_target)
        return false;
    auto socket = UdpSocket::connectedTwin(this->socket(), *m_target);
    if (!socket) {
        m_cannotConnect = true;
        return false;
    }
    m_twin = std::make_unique<Twin>(std::move(*socket), *this);
    m_twinAimed = poller.add(*m_twin).has_value();
    if (!m_twinAimed) {
        m_twin.reset();
        m_cannotConnect = true;
    }
    return true;
}

void RelayPort::close(Poller& poller) noexcept
{
    m_twinAimed = false;
    if (m_twin)
        poller.remove(*m_twin);
    m_twin.reset();
    poller.remove(*this);
}

} // namespace legscope

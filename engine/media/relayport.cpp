#include "engine/media/relayport.h"

#include "engine/media/mediaport.h"

namespace legscope {

RelayPort::RelayPort(UdpSocket socket, MediaPort& owner, PortChannel channel)
    : PolledSocket(std::move(socket))
    , m_owner(owner)
    , m_channel(channel)
{
}

void RelayPort::useSetup(const MediaSetup& setup) noexcept
{
    m_latch.setLearning(setup.learning, setup.learningThreshold);
    m_latch.setAllowed(setup.mayLearn);
    settle();
    if (setup.dscp)
        setDscp(*setup.dscp);
}

void RelayPort::onDatagram(const Datagram& datagram) noexcept
{
    m_owner.onDatagram(*this, datagram);
}

void RelayPort::onSendRefused(std::uint32_t tag, std::size_t length) noexcept
{
    m_owner.onSendRefused(tag, length);
}

void RelayPort::advertise(const std::optional<SocketAddress>& address) noexcept
{
    m_latch.advertise(address);
    settle();
}

void RelayPort::restart() noexcept
{
    m_latch.restart();
    settle();
}

void RelayPort::reopen() noexcept
{
    m_latch.reopen();
    settle();
}

void RelayPort::confirm(const SocketAddress& source) noexcept
{
    m_latch.confirm(source);
    settle();
}

SourceLatch::Verdict RelayPort::judge(const Datagram& datagram) noexcept
{
    const SourceLatch::Verdict verdict = m_latch.judge(datagram.source, datagram.octets);
    settle();
    return verdict;
}

void RelayPort::aim(const std::optional<SocketAddress>& target) noexcept
{
    m_target = target;
    m_aimedAtPeer = peer() && peer() == target;
    settle();
}

void RelayPort::send(Poller& poller, Octets octets, std::uint32_t tag) noexcept
{
    if (m_aimedAtPeer)
        poller.sendToPeer(*this, octets, tag);
    else
        poller.send(*this, octets, *m_target, tag);
}

bool RelayPort::updateConnection(Poller& poller)
{
    if (peer() && !m_aimedAtPeer)
        poller.disconnect(*this);
    if (m_aimedAtPeer || m_cannotConnect || !m_target || m_latch.source() != m_target)
        return false;
    m_cannotConnect = !poller.connect(*this, *m_target);
    aim(m_target);
    return true;
}

} // namespace legscope

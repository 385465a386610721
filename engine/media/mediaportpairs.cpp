#include "engine/media/mediaport.h"

#include <algorithm>
#include <utility>

/// Which sockets a port has, of which it uses one pair, and what comes to them before anybody may be heard.
namespace legscope {

MediaPort::~MediaPort()
{
    for (Pair& spare : m_spares)
        close(spare);
    close(m_used);
}

Result<void> MediaPort::bind(PortPair ports)
{
    Pair pair{std::make_unique<RelayPort>(std::move(ports.rtp), *this, PortChannel::Rtp, m_line.setup),
        std::make_unique<RelayPort>(std::move(ports.rtcp), *this, PortChannel::Rtcp, m_line.setup)};
    for (RelayPort* port : {pair.rtp.get(), pair.rtcp.get()}) {
        if (auto added = m_line.context.poller.add(*port); !added) {
            close(pair);
            return added;
        }
    }
    if (isBound())
        m_spares.push_back(std::move(pair));
    else
        m_used = std::move(pair);
    return {};
}

/// What is secured there ends with it.
void MediaPort::close(Pair& pair) noexcept
{
    forget(pair);
    for (std::unique_ptr<RelayPort>* port : {&pair.rtp, &pair.rtcp}) {
        if (*port)
            m_line.context.poller.remove(**port);
        port->reset();
    }
}

void MediaPort::release(const SocketAddress& rtp) noexcept
{
    const auto isIt = [&rtp](const Pair& pair) { return pair.rtp && pair.rtp->local() == rtp; };
    if (isIt(m_used)) {
        close(m_used);
        return;
    }
    const auto spare = std::ranges::find_if(m_spares, isIt);
    if (spare == m_spares.end())
        return;
    close(*spare);
    m_spares.erase(spare);
}

/// The pair with that RTP port takes the place of the one that was used.
void MediaPort::use(const SocketAddress& rtp) noexcept
{
    const auto spare
        = std::ranges::find_if(m_spares, [&rtp](const Pair& pair) { return pair.rtp->local() == rtp; });
    if (spare == m_spares.end())
        return;
    std::swap(m_used, *spare);
    if (!spare->rtp)
        m_spares.erase(spare);
}

/// Nothing is secured by a handshake at that pair any more.
void MediaPort::forget(const Pair& pair) noexcept
{
    const auto isThere = [&pair](const std::unique_ptr<Security>& security) {
        return security && security->dtls
            && (&security->dtls->port() == pair.rtp.get() || &security->dtls->port() == pair.rtcp.get());
    };
    std::erase_if(m_forks,
        [&isThere](const Fork& fork) { return isThere(fork.security) || isThere(fork.controlSecurity); });
    for (std::unique_ptr<Security>* security : {&m_security, &m_controlSecurity}) {
        if (isThere(*security))
            security->reset();
    }
}

/// Of a fork that is not the one that is heard: its handshake goes on, and what it sends waits for its
/// answer.
void MediaPort::onSpare(RelayPort& port, const Datagram& datagram) noexcept
{
    const Monotonic now = m_line.context.arrivals.now();
    DtlsPort* const fork = isDtls(datagram.octets) ? forkOf(port, datagram.source) : nullptr;
    if (!fork) {
        port.early().hold(datagram, now);
        return m_line.drop(m_side, Drop::ForeignSource);
    }
    captureReceived({port, datagram, read(port, datagram.octets), now});
    m_received.otherIn.add(1);
    fork->onDatagram(datagram, now);
}

void MediaPort::releaseEarly() noexcept
{
    for (RelayPort* port : {m_used.rtp.get(), m_used.rtcp.get()}) {
        if (port && !port->latch().source())
            releaseEarlyOf(*port);
    }
}

void MediaPort::releaseEarlyOf(RelayPort& port) noexcept
{
    const auto source = port.latch().target();
    if (!source)
        return;
    const Monotonic now = m_line.context.arrivals.now();
    // They were counted as foreign while nobody knew; now they are not.
    auto& counted = m_received.drops[static_cast<std::size_t>(Drop::ForeignSource)];
    const bool isSealed = m_security && !m_holdsOpened;
    port.early().release(*source, now, [&](const Datagram& datagram, Monotonic arrival) {
        counted.add(~std::uint64_t{0});
        const ArrivedPacket packet{port, datagram, read(port, datagram.octets), arrival};
        if (isSealed) {
            onProtected(port, packet);
        } else {
            believes(port, datagram);
            take(packet);
        }
        m_line.context.poller.flush();
    });
}

} // namespace legscope

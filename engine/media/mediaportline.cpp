#include "engine/media/mediaport.h"

#include <algorithm>
#include <array>
#include <utility>

/// How a port comes to an m-line and leaves it, and what comes to it before it may be heard.
namespace legscope {

MediaPort::MediaPort(PortPair ports)
    : m_rtp(std::make_unique<RelayPort>(std::move(ports.rtp), *this, PortChannel::Rtp))
    , m_rtcp(std::make_unique<RelayPort>(std::move(ports.rtcp), *this, PortChannel::Rtcp))
{
}

MediaPort::MediaPort(MediaLine& line, LegSide side) noexcept
{
    join(line, side);
}

MediaPort::~MediaPort()
{
    if (!m_line || !m_rtp)
        return;
    m_line->context.poller.remove(*m_rtp);
    m_line->context.poller.remove(*m_rtcp);
}

void MediaPort::join(MediaLine& line, LegSide side) noexcept
{
    m_line = &line;
    m_side = side;
    m_watch = &line.watch(side);
    m_sent = &line.counters(otherSide(side));
}

Result<void> MediaPort::attach(MediaLine& line, LegSide side)
{
    if (auto added = line.context.poller.add(*m_rtp); !added)
        return added;
    if (auto added = line.context.poller.add(*m_rtcp); !added) {
        line.context.poller.letGo(*m_rtp);
        return added;
    }
    join(line, side);
    for (RelayPort* port : {m_rtp.get(), m_rtcp.get()})
        port->useSetup(line.setup);
    eachDtls([&line, side](DtlsPort& dtls) { dtls.join(line, side); });
    // In another call offers and answers are counted anew.
    if (m_exchange != 0)
        m_exchange = ofAnotherCall;
    m_foreignTold = false;
    m_isArriving = true;
    foreign().add(held());
    return {};
}

void MediaPort::linkTo(Link& link, const MediaPort& to) noexcept
{
    m_link = &link;
    if (!m_rtp)
        return;
    PolledSocket::DeliveryLines lines{this, m_line, m_watch, lineOf(m_watch, 1), lineOf(m_watch, 2),
        lineOf(m_watch, 3), &received(), &link, &to};
    if (const RelayPort* egress = to.m_rtp.get())
        std::ranges::copy(
            std::to_array<const void*>({egress, &egress->local(), &egress->target()}), lines.end() - 3);
    m_rtp->setDeliveryLines(lines);
}

/// What has come already is held as what comes too early, and is taken where it goes to.
void MediaPort::detach() noexcept
{
    standBy();
    for (RelayPort* port : {m_rtp.get(), m_rtcp.get()}) {
        m_line->context.poller.deliverNow(*port);
        m_line->context.poller.letGo(*port);
        port->aim(port->target());
    }
    foreign().add(~held() + 1);
    eachDtls([](DtlsPort& dtls) { dtls.leave(); });
    m_line = nullptr;
}

/// Datagrams that are held as too early are counted where they would be dropped.
Counter<std::uint64_t>& MediaPort::foreign() noexcept
{
    return received().drops[static_cast<std::size_t>(Drop::ForeignSource)];
}

std::uint64_t MediaPort::held() const noexcept
{
    return m_rtp->early().count() + m_rtcp->early().count();
}

template <class Does>
void MediaPort::eachDtls(Does does)
{
    const auto each = [&does](const std::unique_ptr<Security>& security) {
        if (security && security->dtls)
            does(*security->dtls);
    };
    each(m_security);
    each(m_controlSecurity);
    for (const Fork& fork : m_forks) {
        each(fork.security);
        each(fork.controlSecurity);
    }
}

/// What handshakes have brought meanwhile counts from the next plan on.
void MediaPort::use() noexcept
{
    m_isBack = true;
}

/// What comes meanwhile is held as it is on the wire.
void MediaPort::standBy() noexcept
{
    m_link = nullptr;
    if (!std::exchange(m_holdsOpened, false))
        return;
    m_rtp->early().clear();
    m_rtcp->early().clear();
}

/// A handshake goes on; what else is sent waits for the answer of who sends it, or until its sender is the
/// first to be heard.
void MediaPort::onWaiting(RelayPort& port, const Datagram& datagram) noexcept
{
    const ArrivedPacket arrived{port, datagram, read(port, datagram.octets), m_line->context.arrivals.now()};
    if (isDtls(datagram.octets) && m_security && securityAt(port).dtls)
        return onHandshake(port, arrived);
    if (port.channel() == PortChannel::Rtp && arrived.read.kind == PacketKind::Rtp
        && m_line->firstHeard.isAwaited(m_side, *this) && believes(port, datagram)) {
        m_line->firstHeard.useHeard(m_side, *this);
        if (m_link)
            return onDatagram(port, datagram);
    }
    port.early().hold(datagram, arrived.arrival);
    m_line->drop(m_side, Drop::ForeignSource);
}

void MediaPort::releaseEarly() noexcept
{
    const bool isArriving = std::exchange(m_isArriving, false);
    for (RelayPort* port : {m_rtp.get(), m_rtcp.get()}) {
        if (port && (isArriving || !port->latch().source()))
            releaseEarlyOf(*port);
    }
}

void MediaPort::releaseEarlyOf(RelayPort& port) noexcept
{
    const auto source = port.latch().target();
    if (!source)
        return;
    const Monotonic now = m_line->context.arrivals.now();
    const bool isSealed = m_security && !m_holdsOpened;
    port.early().release(*source, now, [&](const Datagram& datagram, Monotonic arrival) {
        foreign().add(~std::uint64_t{0}); // they were counted as that while nobody knew
        const ArrivedPacket packet{port, datagram, read(port, datagram.octets), arrival};
        if (isSealed) {
            onProtected(port, packet);
        } else {
            believes(port, datagram);
            take(packet);
        }
        m_line->context.poller.flush();
    });
}

} // namespace legscope

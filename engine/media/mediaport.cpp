#include "engine/media/mediaport.h"

#include "engine/media/link.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

SocketAddress nextPort(const SocketAddress& address)
{
    return address.withPort(static_cast<std::uint16_t>(address.port() + 1));
}

/// An address that can be sent to: hold by 0.0.0.0 (RFC 3264 section 8.4) and port 0 name none.
std::optional<SocketAddress> usable(const std::optional<SocketAddress>& address)
{
    if (!address || address->isUnspecified() || address->port() == 0)
        return std::nullopt;
    return address;
}

std::string arrivalText(LegSide from, FlowChange change, const SocketAddress& source)
{
    return change == FlowChange::Resumed
        ? fmt::format("packets of leg {} arrive again", nameOf(from))
        : fmt::format("first packet of leg {} from {}", nameOf(from), source.text());
}

} // namespace

void MediaPort::plan(const EndPlan& planned) noexcept
{
    m_rtcpMux = planned.rtcpMux;
    planTranslation(planned.translation);
    planSecurity(planned);
    m_plannedRtcp = usable(planned.rtcp);
    if (!m_rtp)
        return;
    openWindows(planned);
    const auto rtp = usable(planned.rtp);
    m_rtp->setSignalling(planned.signalling);
    m_rtcp->setSignalling(planned.signalling);
    m_rtp->advertise(rtp);
    if (m_plannedRtcp)
        m_rtcp->advertise(m_plannedRtcp);
    else if (rtp && rtp->port() != 65535)
        m_rtcp->advertise(nextPort(*rtp));
    useKeys();
    aim();
}

/// Nothing is known of another peer; one that has only spoken again may have another source now.
void MediaPort::openWindows(const EndPlan& planned) noexcept
{
    const auto peer = std::exchange(m_peer, planned.peer ? planned.peer : m_peer);
    const auto exchange = std::exchange(m_exchange, planned.exchange ? planned.exchange : m_exchange);
    if (peer != 0 && peer != m_peer) {
        m_rtp->restart();
        m_rtcp->restart();
    } else if (exchange != 0 && exchange != m_exchange) {
        for (RelayPort* port : {m_rtp.get(), m_rtcp.get()}) {
            if (port->latch().source() && !m_isArriving)
                port->early().clear();
            port->reopen();
        }
        m_foreignTold = false;
    }
}

void MediaPort::planTranslation(const Boxed<RtpTranslation>& translation)
{
    if (!translation)
        return m_translator.reset();
    if (!m_translator)
        m_translator = std::make_unique<RtpTranslator>(randomSsrc());
    m_translator->setPayloadTypes(*translation);
}

void MediaPort::aim() noexcept
{
    m_rtp->aim(m_rtp->latch().target());
    const auto& rtpSource = m_rtp->latch().source();
    const auto& rtcpSource = m_rtcp->latch().source();
    if (rtcpSource)
        m_rtcp->aim(rtcpSource);
    else if (!m_plannedRtcp && rtpSource && rtpSource->port() != 65535)
        m_rtcp->aim(nextPort(*rtpSource));
    else
        m_rtcp->aim(m_rtcp->latch().target());
    m_sent->target.set(m_rtp->target());
    received().source.set(rtpSource);
}

ReadPacket MediaPort::read(const RelayPort& port, Octets octets) const noexcept
{
    if (m_line->kind == StreamKind::Raw)
        return {};
    const ReadPacket packet = readPacket(octets);
    if (packet.kind == PacketKind::Rtp && port.channel() == PortChannel::Rtcp)
        return {};
    return packet;
}

void MediaPort::onDatagram(RelayPort& port, const Datagram& datagram) noexcept
{
    if (!m_line->armed)
        return m_line->drop(m_side, Drop::NoRemote);
    if (datagram.octets.empty())
        return m_line->drop(m_side, Drop::Empty);
    if (datagram.truncated)
        return m_line->drop(m_side, Drop::TooLong);
    if (!m_link)
        return onWaiting(port, datagram);
    const ReadPacket packet = read(port, datagram.octets);
    if (packet.kind == PacketKind::Malformed)
        return m_line->drop(m_side, Drop::Malformed);
    const ArrivedPacket arrived{port, datagram, packet, m_line->context.arrivals.now()};
    if (m_security)
        return onProtected(port, arrived);
    judge(port, arrived);
}

void MediaPort::judge(RelayPort& port, const ArrivedPacket& packet) noexcept
{
    if (packet.datagram.fromPeer && port.isSettled())
        return take(packet);
    const bool wasOpen = port.latch().isOpen();
    if (!believes(port, packet.datagram)) {
        if (port.latch().isOpen())
            port.early().hold(packet.datagram, packet.arrival);
        return m_line->drop(m_side, Drop::ForeignSource);
    }
    if (wasOpen && !port.latch().isOpen())
        releaseEarlyOf(port);
    take(packet);
}

void MediaPort::take(const ArrivedPacket& packet) noexcept
{
    count(packet);
    m_link->onPacket(packet);
}

bool MediaPort::believes(RelayPort& port, const Datagram& datagram) noexcept
{
    const bool isKnown = (datagram.fromPeer && port.trustsPeer()) || port.latch().source() == datagram.source;
    if (isKnown && !port.latch().isOpen())
        return true;
    const auto before = port.latch().target();
    switch (port.judge(datagram)) {
    case SourceLatch::Verdict::Foreign:
        onForeign(port, datagram.source);
        return false;
    case SourceLatch::Verdict::Learned:
        onLearned(port, datagram.source, before);
        return true;
    case SourceLatch::Verdict::Accept:
        break;
    }
    return true;
}

void MediaPort::onForeign(const RelayPort& port, const SocketAddress& source)
{
    if (m_foreignTold || port.latch().isOpen())
        return;
    m_foreignTold = true;
    m_line->report(m_side, FlowChange::ForeignSource, source,
        fmt::format("packets for leg {} come from {}, which is not its source: dropped", nameOf(m_side),
            source.text()));
}

void MediaPort::onLearned(
    const RelayPort& port, const SocketAddress& source, const std::optional<SocketAddress>& before)
{
    if (port.channel() == PortChannel::Rtp)
        m_rtcp->trustHost(source);
    aim();
    if (port.channel() != PortChannel::Rtp || before == source)
        return;
    m_line->report(m_side, FlowChange::SourceLearned, source,
        before ? fmt::format(
                     "leg {} sends from {}, its SDP says {}", nameOf(m_side), source.text(), before->text())
               : fmt::format("leg {} sends from {}", nameOf(m_side), source.text()));
}

void MediaPort::count(const ArrivedPacket& packet) noexcept
{
    if (packet.read.kind == PacketKind::Rtcp)
        return countControl(packet);
    if (packet.port.channel() == PortChannel::Rtcp)
        return received().otherIn.add(1);
    if (packet.read.kind == PacketKind::Other && isZrtp(packet.datagram.octets))
        received().zrtp.add(1);
    if (const auto change = m_watch->onPacket(packet.read, packet.datagram.octets, packet.arrival))
        m_line->report(
            m_side, *change, packet.datagram.source, arrivalText(m_side, *change, packet.datagram.source));
}

void MediaPort::countControl(const ArrivedPacket& packet) noexcept
{
    received().rtcpIn.add(1);
    if (!m_line->encrypted)
        m_line->reports.onRtcp(
            m_side, packet.datagram.octets, packet.arrival, m_line->watch(otherSide(m_side)).clockRate());
}

RelayPort* MediaPort::egress(PortChannel cameOn) noexcept
{
    RelayPort* port = cameOn == PortChannel::Rtp || m_rtcpMux ? m_rtp.get() : m_rtcp.get();
    return port && port->target() ? port : nullptr;
}

void MediaPort::leave(RelayPort& from, std::span<std::byte> octets, const LeavingPacket& packet) noexcept
{
    octets = protect(from, octets, packet.kind);
    if (octets.empty())
        return;
    PortCapture(*m_line).sent(from, octets, packet);
    sendRelayed(from, octets, packet.kind);
}

void MediaPort::send(RelayPort& from, std::span<std::byte> octets, const ArrivedPacket& cause) noexcept
{
    leave(from, octets, {cause.read.kind, cause.read.rtp.size, cause.arrival});
}

void MediaPort::sendMade(
    RelayPort& from, std::span<std::byte> octets, std::size_t headerOctets, Monotonic at) noexcept
{
    leave(from, octets, {headerOctets == 0 ? PacketKind::Rtcp : PacketKind::Rtp, headerOctets, at});
}

void MediaPort::sendRelayed(RelayPort& from, Octets octets, PacketKind kind) noexcept
{
    // Counted before the send: a poller that refuses at once takes it back.
    if (kind == PacketKind::Rtp) {
        m_sent->rtpOut.add(1);
        m_sent->octetsOut.add(octets.size());
    } else {
        (kind == PacketKind::Rtcp ? m_sent->rtcpOut : m_sent->otherOut).add(1);
    }
    from.send(m_line->context.poller, octets, static_cast<std::uint32_t>(kind));
}

void MediaPort::onSendRefused(std::uint32_t tag, std::size_t length) noexcept
{
    const auto kind = static_cast<PacketKind>(tag);
    constexpr auto minusOne = ~std::uint64_t{0};
    if (kind == PacketKind::Rtp) {
        m_sent->rtpOut.add(minusOne);
        m_sent->octetsOut.add(~std::uint64_t{length} + 1);
    } else {
        (kind == PacketKind::Rtcp ? m_sent->rtcpOut : m_sent->otherOut).add(minusOne);
    }
    m_line->drop(otherSide(m_side), Drop::SendRefused);
}

bool MediaPort::updateConnection()
{
    return m_link && m_rtp && m_line->armed && m_rtp->updateConnection(m_line->context.poller);
}

} // namespace legscope

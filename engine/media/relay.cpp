#include "engine/media/relay.h"

#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::chrono::seconds quietAfter{2};

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

void drop(StreamCounters& counters, Drop reason)
{
    counters.drops[static_cast<std::size_t>(reason)].add(1);
}

} // namespace

Relay::Relay(const MediaSetup& setup, std::uint32_t mline, StreamBlock& counters, const RelayContext& context)
    : m_setup(setup)
    , m_mline(mline)
    , m_context(context)
    , m_directions{Direction(counters[0]), Direction(counters[1])}
{
}

Relay::~Relay()
{
    unbind(LegSide::A);
    unbind(LegSide::B);
}

Result<void> Relay::bind(LegSide side, PortPair ports)
{
    unbind(side);
    End& bound = end(side);
    RelayPort::Owner& owner = *this;
    bound.rtp
        = std::make_unique<RelayPort>(std::move(ports.rtp), owner, side, PortChannel::Rtp, m_setup.learning);
    bound.rtcp = std::make_unique<RelayPort>(
        std::move(ports.rtcp), owner, side, PortChannel::Rtcp, m_setup.learning);
    for (RelayPort* port : {bound.rtp.get(), bound.rtcp.get()}) {
        if (auto added = m_context.poller.add(*port); !added) {
            unbind(side);
            return added;
        }
    }
    return {};
}

void Relay::unbind(LegSide side) noexcept
{
    for (std::unique_ptr<RelayPort>* port : {&end(side).rtp, &end(side).rtcp}) {
        if (*port)
            (*port)->close(m_context.poller);
        port->reset();
    }
}

void Relay::arm(const StreamPlan& plan)
{
    m_kind = plan.kind;
    m_armed = true;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const EndPlan& planned = plan.ends[static_cast<std::size_t>(side)];
        End& bound = end(side);
        direction(side).stats.setClockRates(planned.clockRates);
        direction(side).onHold = planned.onHold;
        bound.rtcpMux = planned.rtcpMux;
        bound.plannedRtcp = usable(planned.rtcp);
        if (!bound.rtp)
            continue;
        const auto rtp = usable(planned.rtp);
        bound.rtp->advertise(rtp);
        if (bound.plannedRtcp)
            bound.rtcp->advertise(bound.plannedRtcp);
        else if (rtp && rtp->port() != 65535)
            bound.rtcp->advertise(nextPort(*rtp));
        aim(side);
    }
    for (End& bound : m_ends) {
        for (RelayPort* port : {bound.rtp.get(), bound.rtcp.get()}) {
            if (port && !port->latch().source())
                releaseEarly(*port);
        }
    }
}

void Relay::aim(LegSide side) noexcept
{
    End& bound = end(side);
    bound.rtp->aim(bound.rtp->latch().target());
    const auto& rtpSource = bound.rtp->latch().source();
    const auto& rtcpSource = bound.rtcp->latch().source();
    if (rtcpSource)
        bound.rtcp->aim(rtcpSource);
    else if (!bound.plannedRtcp && rtpSource && rtpSource->port() != 65535)
        bound.rtcp->aim(nextPort(*rtpSource));
    else
        bound.rtcp->aim(bound.rtcp->latch().target());
    direction(otherSide(side)).counters.target.set(bound.rtp->target());
    direction(side).counters.source.set(rtpSource);
}

PacketKind Relay::classify(const RelayPort& port, Octets octets) const noexcept
{
    if (m_kind == StreamKind::Raw)
        return PacketKind::Other;
    const PacketKind kind = kindOf(octets);
    return port.channel() == PortChannel::Rtcp && kind == PacketKind::Rtp ? PacketKind::Other : kind;
}

void Relay::onDatagram(RelayPort& port, const Datagram& datagram) noexcept
{
    StreamCounters& counters = direction(port.side()).counters;
    if (!m_armed)
        return drop(counters, Drop::NoRemote);
    if (datagram.octets.empty())
        return drop(counters, Drop::Empty);
    if (datagram.truncated)
        return drop(counters, Drop::TooLong);
    const PacketKind kind = classify(port, datagram.octets);
    if (kind == PacketKind::Malformed)
        return drop(counters, Drop::Malformed);
    const Monotonic now = m_context.clock.now();
    const bool wasUnknown = !port.latch().source();
    if (!believes(port, datagram)) {
        if (port.latch().isOpen())
            port.early().hold(datagram, now);
        return drop(counters, Drop::ForeignSource);
    }
    if (wasUnknown)
        releaseEarly(port);
    carry(port, datagram, now);
}

void Relay::releaseEarly(RelayPort& port) noexcept
{
    const auto source = port.latch().target();
    if (!source)
        return;
    const Monotonic now = m_context.clock.now();
    // They were counted as foreign while nobody knew; now they are not.
    auto& counted = direction(port.side()).counters.drops[static_cast<std::size_t>(Drop::ForeignSource)];
    port.early().release(*source, now, [&](const Datagram& datagram) {
        counted.add(~std::uint64_t{0});
        believes(port, datagram);
        carry(port, datagram, now);
    });
}

void Relay::carry(RelayPort& port, const Datagram& datagram, Monotonic now) noexcept
{
    const PacketKind kind = classify(port, datagram.octets);
    countArrival(port, datagram, kind, now);
    record(datagram.octets, kind, now, datagram.source, port.socket().local(), false);
    forward(port, datagram.octets, kind, now);
}

bool Relay::believes(RelayPort& port, const Datagram& datagram) noexcept
{
    const LegSide side = port.side();
    const auto advertised = port.latch().target();
    switch (port.judge(datagram)) {
    case SourceLatch::Verdict::Accept:
        return true;
    case SourceLatch::Verdict::Foreign:
        if (!direction(side).foreignTold && !port.latch().isOpen()) {
            direction(side).foreignTold = true;
            tell(side, FlowChange::ForeignSource, datagram.source,
                fmt::format("packets for leg {} come from {}, which is not its source: dropped", nameOf(side),
                    datagram.source.text()));
        }
        return false;
    case SourceLatch::Verdict::Learned:
        break;
    }
    if (port.channel() == PortChannel::Rtp)
        end(side).rtcp->trustHost(datagram.source);
    aim(side);
    if (port.channel() == PortChannel::Rtp && advertised != datagram.source)
        tell(side, FlowChange::SourceLearned, datagram.source,
            advertised ? fmt::format("leg {} sends from {}, its SDP says {}", nameOf(side),
                             datagram.source.text(), advertised->text())
                       : fmt::format("leg {} sends from {}", nameOf(side), datagram.source.text()));
    return true;
}

void Relay::countArrival(RelayPort& port, const Datagram& datagram, PacketKind kind, Monotonic now) noexcept
{
    Direction& from = direction(port.side());
    if (kind == PacketKind::Rtcp) {
        from.counters.rtcpIn.add(1);
        return;
    }
    if (kind == PacketKind::Rtp) {
        from.counters.rtpIn.add(1);
        from.counters.octetsIn.add(datagram.octets.size());
        from.stats.onPacket(*parseRtp(datagram.octets), now);
    } else {
        from.counters.otherIn.add(1);
    }
    if (port.channel() != PortChannel::Rtp)
        return;
    from.lastArrival = now;
    if (!from.started) {
        from.started = true;
        tell(port.side(), FlowChange::FirstPacket, datagram.source,
            fmt::format("first packet of leg {} from {}", nameOf(port.side()), datagram.source.text()));
    } else if (from.quiet) {
        from.quiet = false;
        tell(port.side(), FlowChange::Resumed, datagram.source,
            fmt::format("packets of leg {} arrive again", nameOf(port.side())));
    }
}

void Relay::forward(const RelayPort& from, Octets octets, PacketKind kind, Monotonic now) noexcept
{
    StreamCounters& counters = direction(from.side()).counters;
    End& egress = end(otherSide(from.side()));
    RelayPort* port
        = from.channel() == PortChannel::Rtp || egress.rtcpMux ? egress.rtp.get() : egress.rtcp.get();
    if (!port || !port->target())
        return drop(counters, Drop::NoRemote);
    // Counted before the send: a poller that refuses at once takes it back.
    if (kind == PacketKind::Rtp) {
        counters.rtpOut.add(1);
        counters.octetsOut.add(octets.size());
    } else {
        (kind == PacketKind::Rtcp ? counters.rtcpOut : counters.otherOut).add(1);
    }
    port->send(m_context.poller, octets, static_cast<std::uint32_t>(kind));
    record(octets, kind, now, port->socket().local(), *port->target(), true);
}

void Relay::onSendRefused(RelayPort& port, std::uint32_t tag, std::size_t length) noexcept
{
    const auto kind = static_cast<PacketKind>(tag);
    StreamCounters& counters = direction(otherSide(port.side())).counters;
    constexpr auto minusOne = ~std::uint64_t{0};
    if (kind == PacketKind::Rtp) {
        counters.rtpOut.add(minusOne);
        counters.octetsOut.add(~std::uint64_t{length} + 1);
    } else {
        (kind == PacketKind::Rtcp ? counters.rtcpOut : counters.otherOut).add(minusOne);
    }
    drop(counters, Drop::SendRefused);
}

void Relay::record(Octets octets, PacketKind kind, Monotonic now, const SocketAddress& source,
    const SocketAddress& destination, bool sent) noexcept
{
    if (!m_setup.capture)
        return;
    Octets kept = octets;
    if (!m_setup.capturePayload && kind == PacketKind::Rtp)
        kept = octets.first(parseRtp(octets)->size);
    else if (!m_setup.capturePayload && m_kind == StreamKind::Raw)
        kept = {};
    m_context.capture.push({m_context.wallOf(now), m_setup.call, m_mline, source, destination, sent,
        static_cast<std::uint32_t>(octets.size()), kept});
}

unsigned Relay::updateConnections(unsigned budget)
{
    unsigned opened = 0;
    for (End& bound : m_ends) {
        if (bound.rtp && m_armed && opened < budget)
            opened += bound.rtp->updateConnection(m_context.poller) ? 1 : 0;
    }
    return opened;
}

void Relay::tick(Monotonic now)
{
    if (!m_armed)
        return;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        Direction& from = direction(side);
        if (!from.started || from.quiet || from.onHold || now - from.lastArrival < quietAfter)
            continue;
        from.quiet = true;
        tell(side, FlowChange::Quiet,
            end(side).rtp ? end(side).rtp->target().value_or(SocketAddress()) : SocketAddress(),
            fmt::format("no packet of leg {} for {} s", nameOf(side), quietAfter.count()));
    }
}

void Relay::tell(LegSide from, FlowChange change, const SocketAddress& source, std::string text)
{
    if (m_context.onFlow)
        m_context.onFlow({CallId{m_setup.call}, m_mline, from, change, source, std::move(text)});
}

} // namespace legscope

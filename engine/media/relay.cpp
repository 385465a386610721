#include "engine/media/relay.h"

#include "engine/media/rtcptranslator.h"

#include <fmt/format.h>
#include <random>
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

void drop(StreamCounters& counters, Drop reason)
{
    counters.drops[static_cast<std::size_t>(reason)].add(1);
}

} // namespace

Relay::Relay(const MediaSetup& setup, std::uint32_t mline, StreamBlock& counters, const RelayContext& context)
    : m_setup(setup)
    , m_mline(mline)
    , m_context(context)
    , m_watches{StreamWatch(counters[0]), StreamWatch(counters[1])}
    , m_reports(counters)
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
    bound.rtp = std::make_unique<RelayPort>(std::move(ports.rtp), owner, side, PortChannel::Rtp, m_setup);
    bound.rtcp = std::make_unique<RelayPort>(std::move(ports.rtcp), owner, side, PortChannel::Rtcp, m_setup);
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
            m_context.poller.remove(**port);
        port->reset();
    }
}

void Relay::arm(const StreamPlan& plan)
{
    const Monotonic now = m_context.arrivals.now();
    m_kind = plan.kind;
    m_encrypted = plan.encrypted;
    m_armed = true;
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        const EndPlan& planned = plan.ends[static_cast<std::size_t>(side)];
        watch(side).plan(
            {planned, plan.ends[static_cast<std::size_t>(otherSide(side))]}, plan.encrypted, now);
        armEnd(side, planned);
    }
    for (End& bound : m_ends) {
        for (RelayPort* port : {bound.rtp.get(), bound.rtcp.get()}) {
            if (port && !port->latch().source())
                releaseEarly(*port);
        }
    }
}

void Relay::armEnd(LegSide side, const EndPlan& planned) noexcept
{
    End& bound = end(side);
    bound.rtcpMux = planned.rtcpMux;
    planTranslation(bound, planned.translation);
    bound.plannedRtcp = usable(planned.rtcp);
    if (!bound.rtp)
        return;
    openWindows(bound, planned);
    const auto rtp = usable(planned.rtp);
    bound.rtp->setSignalling(planned.signalling);
    bound.rtcp->setSignalling(planned.signalling);
    bound.rtp->advertise(rtp);
    if (bound.plannedRtcp)
        bound.rtcp->advertise(bound.plannedRtcp);
    else if (rtp && rtp->port() != 65535)
        bound.rtcp->advertise(nextPort(*rtp));
    aim(side);
}

/// Nothing is known of another peer; one that has only spoken again may have another source now.
void Relay::openWindows(End& bound, const EndPlan& planned) noexcept
{
    const auto peer = std::exchange(bound.peer, planned.peer ? planned.peer : bound.peer);
    const auto exchange = std::exchange(bound.exchange, planned.exchange ? planned.exchange : bound.exchange);
    if (peer != 0 && peer != bound.peer) {
        bound.rtp->restart();
        bound.rtcp->restart();
    } else if (exchange != 0 && exchange != bound.exchange) {
        bound.rtp->reopen();
        bound.rtcp->reopen();
        bound.foreignTold = false;
    }
}

void Relay::planTranslation(End& end, const std::optional<RtpTranslation>& translation)
{
    if (!translation)
        return end.translator.reset();
    if (!end.translator)
        end.translator.emplace(static_cast<std::uint32_t>(std::random_device{}()));
    end.translator->setPayloadTypes(*translation);
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
    counters(otherSide(side)).target.set(bound.rtp->target());
    counters(side).source.set(rtpSource);
}

ReadPacket Relay::read(const RelayPort& port, Octets octets) const noexcept
{
    if (m_kind == StreamKind::Raw)
        return {};
    const ReadPacket packet = readPacket(octets);
    if (packet.kind == PacketKind::Rtp && port.channel() == PortChannel::Rtcp)
        return {};
    return packet;
}

void Relay::onDatagram(RelayPort& port, const Datagram& datagram) noexcept
{
    StreamCounters& totals = counters(port.side());
    if (!m_armed)
        return drop(totals, Drop::NoRemote);
    if (datagram.octets.empty())
        return drop(totals, Drop::Empty);
    if (datagram.truncated)
        return drop(totals, Drop::TooLong);
    const ReadPacket packet = read(port, datagram.octets);
    if (packet.kind == PacketKind::Malformed)
        return drop(totals, Drop::Malformed);
    const Monotonic arrival = m_context.arrivals.now();
    const bool wasOpen = port.latch().isOpen();
    if (!believes(port, datagram)) {
        if (port.latch().isOpen())
            port.early().hold(datagram, arrival);
        return drop(totals, Drop::ForeignSource);
    }
    if (wasOpen && !port.latch().isOpen())
        releaseEarly(port);
    carry(port, {datagram, packet, arrival});
}

void Relay::carry(const RelayPort& port, const Passing& passing) noexcept
{
    countArrival(port, passing);
    forward(port, passing);
}

void Relay::releaseEarly(RelayPort& port) noexcept
{
    const auto source = port.latch().target();
    if (!source)
        return;
    const Monotonic now = m_context.arrivals.now();
    // They were counted as foreign while nobody knew; now they are not.
    auto& counted = counters(port.side()).drops[static_cast<std::size_t>(Drop::ForeignSource)];
    port.early().release(*source, now, [&](const Datagram& datagram, Monotonic arrival) {
        counted.add(~std::uint64_t{0});
        believes(port, datagram);
        carry(port, {datagram, read(port, datagram.octets), arrival});
        m_context.poller.flush();
    });
}

bool Relay::believes(RelayPort& port, const Datagram& datagram) noexcept
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

void Relay::onForeign(const RelayPort& port, const SocketAddress& source)
{
    bool& told = end(port.side()).foreignTold;
    if (told || port.latch().isOpen())
        return;
    told = true;
    tell(port.side(), FlowChange::ForeignSource, source,
        fmt::format("packets for leg {} come from {}, which is not its source: dropped", nameOf(port.side()),
            source.text()));
}

void Relay::onLearned(
    const RelayPort& port, const SocketAddress& source, const std::optional<SocketAddress>& before)
{
    const LegSide side = port.side();
    if (port.channel() == PortChannel::Rtp)
        end(side).rtcp->trustHost(source);
    aim(side);
    if (port.channel() != PortChannel::Rtp || before == source)
        return;
    tell(side, FlowChange::SourceLearned, source,
        before ? fmt::format(
                     "leg {} sends from {}, its SDP says {}", nameOf(side), source.text(), before->text())
               : fmt::format("leg {} sends from {}", nameOf(side), source.text()));
}

void Relay::countArrival(const RelayPort& port, const Passing& passing) noexcept
{
    if (passing.read.kind == PacketKind::Rtcp)
        return countControl(port.side(), passing);
    if (port.channel() == PortChannel::Rtcp)
        return counters(port.side()).otherIn.add(1);
    if (passing.read.kind == PacketKind::Other)
        lookForZrtp(port.side(), passing.datagram.octets);
    const auto change = watch(port.side()).onPacket(passing.read, passing.datagram.octets, passing.arrival);
    if (change)
        tellFlow(port.side(), *change, passing.datagram.source);
}

void Relay::countControl(LegSide from, const Passing& passing) noexcept
{
    counters(from).rtcpIn.add(1);
    if (!m_encrypted)
        m_reports.onRtcp(from, passing.datagram.octets, passing.arrival, watch(otherSide(from)).clockRate());
}

void Relay::lookForZrtp(LegSide from, Octets octets) noexcept
{
    // RFC 6189 section 5: the magic cookie. From here on a stream that is passed on may be SRTP, whatever its
    // SDP says.
    constexpr std::uint32_t cookie = 0x5a525450;
    if (octets.size() < 8 || readU32(octets, 4) != cookie)
        return;
    counters(from).zrtp.add(1);
    if (m_encrypted || end(otherSide(from)).translator)
        return;
    m_encrypted = true;
    for (StreamWatch& watched : m_watches)
        watched.setEncrypted();
}

void Relay::tellFlow(LegSide from, FlowChange change, const SocketAddress& source)
{
    tell(from, change, source,
        change == FlowChange::Resumed
            ? fmt::format("packets of leg {} arrive again", nameOf(from))
            : fmt::format("first packet of leg {} from {}", nameOf(from), source.text()));
}

void Relay::forward(const RelayPort& from, const Passing& passing) noexcept
{
    StreamCounters& totals = counters(from.side());
    End& egress = end(otherSide(from.side()));
    RelayPort* port
        = from.channel() == PortChannel::Rtp || egress.rtcpMux ? egress.rtp.get() : egress.rtcp.get();
    if (!port || !port->target()) {
        drop(totals, Drop::NoRemote);
        return capture(from, passing, nullptr);
    }
    if (egress.translator)
        return forwardTranslated(from, *port, passing);
    capture(from, passing, port);
    send(*port, passing.datagram.octets, passing.read.kind);
}

void Relay::forwardTranslated(const RelayPort& from, RelayPort& to, const Passing& passing) noexcept
{
    capture(from, passing, nullptr);
    const auto octets = translate(from.side(), passing);
    if (octets.empty())
        return drop(counters(from.side()), Drop::NotAgreed);
    captureSent(to, octets, passing);
    send(to, octets, passing.read.kind);
}

/// What is left to send; nothing of what was not agreed, or cannot be read.
std::span<std::byte> Relay::translate(LegSide from, const Passing& passing) noexcept
{
    auto octets = passing.datagram.octets;
    RtpTranslator& forth = *end(otherSide(from)).translator;
    if (m_encrypted)
        return {};
    if (passing.read.kind == PacketKind::Rtcp) {
        const auto& back = end(from).translator;
        return octets.first(translateRtcp(octets, forth, back ? &*back : nullptr));
    }
    const bool isSent = passing.read.kind == PacketKind::Rtp
        && forth.translate(octets, passing.read.rtp, passing.arrival, watch(from).clockRate());
    return isSent ? octets : octets.first(0);
}

void Relay::send(RelayPort& to, Octets octets, PacketKind kind) noexcept
{
    // Counted before the send: a poller that refuses at once takes it back.
    StreamCounters& totals = counters(otherSide(to.side()));
    if (kind == PacketKind::Rtp) {
        totals.rtpOut.add(1);
        totals.octetsOut.add(octets.size());
    } else {
        (kind == PacketKind::Rtcp ? totals.rtcpOut : totals.otherOut).add(1);
    }
    to.send(m_context.poller, octets, static_cast<std::uint32_t>(kind));
}

Octets Relay::kept(Octets octets, const ReadPacket& read) const noexcept
{
    if (!m_setup.capturePayload && read.kind == PacketKind::Rtp)
        return octets.first(read.rtp.size);
    return !m_setup.capturePayload && m_kind == StreamKind::Raw ? Octets() : octets;
}

void Relay::capture(const RelayPort& port, const Passing& passing, const RelayPort* sentFrom) noexcept
{
    if (!m_setup.capture)
        return;
    const Octets octets = passing.datagram.octets;
    const PacketRing::Arrived arrived{m_context.arrivals.wallOf(passing.arrival), m_setup.call, m_mline,
        passing.datagram.source, port.local(), octets.size(), kept(octets, passing.read)};
    if (sentFrom)
        m_context.capture.pushRelayed(arrived, sentFrom->local(), *sentFrom->target());
    else
        m_context.capture.pushReceived(arrived);
}

void Relay::captureSent(const RelayPort& port, Octets octets, const Passing& passing) noexcept
{
    if (m_setup.capture)
        m_context.capture.push(
            {m_context.arrivals.wallOf(passing.arrival), m_setup.call, m_mline, port.local(), *port.target(),
                true, static_cast<std::uint32_t>(octets.size()), kept(octets, passing.read)});
}

void Relay::onSendRefused(RelayPort& port, std::uint32_t tag, std::size_t length) noexcept
{
    const auto kind = static_cast<PacketKind>(tag);
    StreamCounters& totals = counters(otherSide(port.side()));
    constexpr auto minusOne = ~std::uint64_t{0};
    if (kind == PacketKind::Rtp) {
        totals.rtpOut.add(minusOne);
        totals.octetsOut.add(~std::uint64_t{length} + 1);
    } else {
        (kind == PacketKind::Rtcp ? totals.rtcpOut : totals.otherOut).add(minusOne);
    }
    drop(totals, Drop::SendRefused);
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
        const StreamWatch::Silence silence = watch(side).tick(now);
        if (silence.quiet)
            tell(side, FlowChange::Quiet, counters(side).source.get().value_or(SocketAddress()),
                fmt::format("no packet of leg {} for 2 s", nameOf(side)));
        if (silence.timedOut && m_context.onTimeout)
            m_context.onTimeout({m_setup.call, m_mline, side, watch(side).timeout(), watch(side).onHold()});
    }
}

void Relay::tell(LegSide from, FlowChange change, const SocketAddress& source, std::string text)
{
    if (m_context.onFlow)
        m_context.onFlow({CallId{m_setup.call}, m_mline, from, change, source, std::move(text)});
}

} // namespace legscope

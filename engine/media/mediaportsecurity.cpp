#include "engine/media/mediaport.h"

#include <fmt/format.h>
#include <utility>

/// What a port does about SRTP: keys that are planned or come by DTLS, what is opened and what is protected.
namespace legscope {

/// Another peer has nothing of the one before, neither counters nor the key that is still under way.
void MediaPort::planSecurity(const EndPlan& planned)
{
    const bool isAnother = planned.peer != 0 && m_peer != 0 && planned.peer != m_peer;
    if (!planned.security || isAnother) {
        m_security.reset();
        m_controlSecurity.reset();
    }
    if (!planned.security)
        return;
    if (!m_security) {
        m_security = std::make_unique<Security>();
        m_holdsOpened = false;
        m_received.dtlsSuite.set(0);
    }
    planDtls(planned);
    if (planned.security->receive)
        m_security->in.setKey(*planned.security->receive, m_line.context.arrivals.now());
    if (planned.security->send)
        m_security->out.setKey(*planned.security->send);
}

/// Without rtcp-mux RTCP has a handshake of its own (RFC 5764 section 4.1).
void MediaPort::planDtls(const EndPlan& planned)
{
    const auto& dtls = planned.security->dtls;
    if (!dtls || !m_rtp) {
        m_controlSecurity.reset();
        return m_security->dtls.reset();
    }
    if (planned.rtcpMux)
        m_controlSecurity.reset();
    else if (!m_controlSecurity)
        m_controlSecurity = std::make_unique<Security>();
    DtlsPort::Listener& listener = *this;
    for (const auto& [security, port] :
        {std::pair(m_security.get(), m_rtp.get()), std::pair(m_controlSecurity.get(), m_rtcp.get())}) {
        if (!security)
            continue;
        if (!security->dtls)
            security->dtls = std::make_unique<DtlsPort>(*port, m_line, m_side, listener);
        security->dtls->plan(*dtls);
    }
}

MediaPort::Security& MediaPort::securityAt(const RelayPort& port) noexcept
{
    return port.channel() == PortChannel::Rtcp && m_controlSecurity ? *m_controlSecurity : *m_security;
}

/// What is not authentic teaches no source. While the key is not known the first packets wait for it.
void MediaPort::onProtected(RelayPort& port, const ArrivedPacket& packet) noexcept
{
    Security& security = securityAt(port);
    const bool isHandshake = isDtls(packet.datagram.octets);
    if (isHandshake && security.dtls)
        return onHandshake(port, packet);
    if (packet.read.kind == PacketKind::Other && !(isHandshake && !security.in.isReady()))
        return m_line.drop(m_side, Drop::NotAgreed);
    if (!security.in.isReady()) {
        port.early().hold(packet.datagram, packet.arrival);
        return m_line.drop(m_side, Drop::ForeignSource);
    }
    const bool isKnown = port.latch().source() == packet.datagram.source;
    if (!isKnown && !port.latch().isOpen())
        return judge(port, packet);
    captureReceived(packet);
    const auto opened = security.in.open(packet.read.kind, packet.datagram.octets, packet.arrival);
    if (opened.verdict != SrtpVerdict::Authentic)
        return m_line.drop(
            m_side, opened.verdict == SrtpVerdict::Replayed ? Drop::Replayed : Drop::NotAuthentic);
    m_holdsOpened = true;
    const Datagram plain{opened.octets, packet.datagram.source, false, packet.datagram.fromPeer};
    judge(port, {port, plain, packet.read, packet.arrival, true});
}

/// A stranger's handshake is passed over: only the one that the SDP means is answered.
void MediaPort::onHandshake(RelayPort& port, const ArrivedPacket& packet) noexcept
{
    DtlsPort& dtls = *securityAt(port).dtls;
    const SocketAddress& source = packet.datagram.source;
    if (&dtls.port() != &port)
        return m_line.drop(m_side, Drop::NotAgreed);
    if (!port.latch().mayProve(source)) {
        onForeign(port, source);
        return m_line.drop(m_side, Drop::ForeignSource);
    }
    captureReceived(packet);
    m_received.otherIn.add(1);
    dtls.onDatagram(packet.datagram, packet.arrival);
}

/// Who has shown the certificate is the peer, wherever it speaks from.
void MediaPort::onDtlsSecured(DtlsPort& dtls) noexcept
{
    RelayPort& port = dtls.port();
    Security& security = securityAt(port);
    const DtlsKeys& keys = dtls.association().keys();
    security.in.setKey(keys.receive, m_line.context.arrivals.now());
    security.out.setKey(keys.send);
    const SocketAddress source = dtls.peer();
    if (const auto before = port.latch().target(); port.latch().source() != source) {
        port.confirm(source);
        onLearned(port, source, before);
    }
    if (port.channel() == PortChannel::Rtp) {
        m_received.dtlsSuite.set(static_cast<std::uint8_t>(1 + static_cast<unsigned>(keys.receive.suite)));
        m_line.tell(m_side, FlowChange::Secured, source,
            fmt::format("DTLS with leg {}: its certificate is the one that its SDP names; SRTP by {}",
                nameOf(m_side), nameOf(keys.receive.suite)));
    }
    releaseEarlyOf(port);
}

void MediaPort::onDtlsFailed(DtlsPort& dtls) noexcept
{
    const DtlsAssociation& association = dtls.association();
    m_received.failedHandshakes.add(1);
    if (m_line.context.onDtlsFailed)
        m_line.context.onDtlsFailed({m_line.setup.call, m_line.number, m_side, association.fault(),
            fmt::format("the DTLS handshake with leg {} for the {} of m-line {} has failed: {}",
                nameOf(m_side), dtls.port().channel() == PortChannel::Rtp ? "RTP" : "RTCP", m_line.number,
                association.cause())});
}

/// What leaves on the wire; empty, and counted, when that end has SRTP and it cannot be protected.
std::span<std::byte> MediaPort::protect(
    const RelayPort& from, std::span<std::byte> octets, PacketKind kind) noexcept
{
    if (!m_security)
        return octets;
    SrtpSender& out = securityAt(from).out;
    const bool isRtp = kind == PacketKind::Rtp || kind == PacketKind::Rtcp;
    const auto sealed = isRtp ? out.protect(kind, octets) : octets.first(0);
    if (sealed.empty())
        m_line.drop(otherSide(m_side), Drop::NotProtected);
    else if (isRtp && out.packets() == m_line.context.packetsAKey && kind == PacketKind::Rtp
        && m_line.context.onKeyWorn)
        m_line.context.onKeyWorn({m_line.setup.call, m_side});
    return sealed;
}

} // namespace legscope

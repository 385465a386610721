#include "engine/media/mediaport.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

/// What a port does about SRTP: keys that are planned or come by DTLS, what is opened and what is protected.
namespace legscope {

/// Another peer has nothing of the one before, neither counters nor the key that is still under way. Of
/// forks that ring each has its own, until one of them has answered.
void MediaPort::planSecurity(const EndPlan& planned)
{
    const bool isAnother = planned.peer != 0 && m_peer != 0 && planned.peer != m_peer;
    const std::uint64_t association
        = planned.security && planned.security->dtls ? planned.security->dtls->association : 0;
    if (!planned.isFork)
        m_forks.clear();
    if (planned.isFork && m_peer != 0 && (isAnother || association != m_association)) {
        changeForks(planned.peer, association);
    } else if (!planned.security || isAnother) {
        m_security.reset();
        m_controlSecurity.reset();
    }
    m_association = association;
    if (!planned.security)
        return;
    if (!m_security) {
        m_security = std::make_unique<Security>();
        m_holdsOpened = false;
        received().dtlsSuite.set(0);
    }
    planDtls(planned);
    if (planned.security->receive)
        m_security->in.setKey(*planned.security->receive, m_line->context.arrivals.now());
    if (planned.security->send)
        m_security->out.setKey(*planned.security->send);
}

/// RFC 8842 section 5.4: each fork has an association of its own, which stands while another one is heard.
void MediaPort::changeForks(std::uint64_t peer, std::uint64_t association)
{
    const auto tell = [](const std::unique_ptr<Security>& security, void (DtlsPort::*what)() noexcept) {
        if (security && security->dtls)
            (security->dtls.get()->*what)();
    };
    tell(m_security, &DtlsPort::stepAside);
    tell(m_controlSecurity, &DtlsPort::stepAside);
    if (m_forks.size() == mostForks)
        m_forks.erase(m_forks.begin());
    m_forks.push_back({m_peer, m_association, std::move(m_security), std::move(m_controlSecurity)});
    m_holdsOpened = false;
    received().dtlsSuite.set(0);
    const auto known = std::ranges::find_if(m_forks, [peer, association](const Fork& fork) {
        return fork.peer == peer && fork.association == association;
    });
    if (known == m_forks.end())
        return;
    m_security = std::move(known->security);
    m_controlSecurity = std::move(known->controlSecurity);
    m_forks.erase(known);
    tell(m_security, &DtlsPort::stepBack);
    tell(m_controlSecurity, &DtlsPort::stepBack);
    m_isBack = true;
}

/// What a handshake has brought while its peer was not the one that is heard.
void MediaPort::useKeys() noexcept
{
    if (!std::exchange(m_isBack, false))
        return;
    for (const auto* security : {m_security.get(), m_controlSecurity.get()}) {
        if (!security || !security->dtls)
            continue;
        if (security->dtls->association().state() == DtlsState::Secured)
            onDtlsSecured(*security->dtls);
        else if (security->dtls->association().state() == DtlsState::Failed)
            onDtlsFailed(*security->dtls);
    }
}

/// The handshake of another fork that a datagram belongs to; null: it is none of theirs.
DtlsPort* MediaPort::forkOf(const RelayPort& port, const SocketAddress& source) noexcept
{
    for (const Fork& fork : m_forks) {
        for (const auto* security : {fork.security.get(), fork.controlSecurity.get()}) {
            if (security && security->dtls && &security->dtls->port() == &port
                && security->dtls->peer() == source)
                return security->dtls.get();
        }
    }
    return nullptr;
}

/// What the handshake is for, where that is the peer that is heard; null: it is of another fork.
MediaPort::Security* MediaPort::securityOf(const DtlsPort& dtls) noexcept
{
    for (auto* security : {m_security.get(), m_controlSecurity.get()}) {
        if (security && security->dtls.get() == &dtls)
            return security;
    }
    return nullptr;
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
            security->dtls = std::make_unique<DtlsPort>(*port, *m_line, m_side, listener);
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
        return m_line->drop(m_side, Drop::NotAgreed);
    if (!security.in.isReady()) {
        port.early().hold(packet.datagram, packet.arrival);
        return m_line->drop(m_side, Drop::ForeignSource);
    }
    const bool isKnown = port.latch().source() == packet.datagram.source;
    if (!isKnown && !port.latch().isOpen())
        return judge(port, packet);
    captureReceived(packet);
    const auto opened = security.in.open(packet.read.kind, packet.datagram.octets, packet.arrival);
    if (opened.verdict != SrtpVerdict::Authentic)
        return m_line->drop(
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
        return m_line->drop(m_side, Drop::NotAgreed);
    if (DtlsPort* const fork = dtls.peer() == source ? nullptr : forkOf(port, source)) {
        captureReceived(packet);
        received().otherIn.add(1);
        return fork->onDatagram(packet.datagram, packet.arrival);
    }
    if (!port.latch().mayProve(source)) {
        onForeign(port, source);
        return m_line->drop(m_side, Drop::ForeignSource);
    }
    captureReceived(packet);
    received().otherIn.add(1);
    dtls.onDatagram(packet.datagram, packet.arrival);
}

/// Who has shown the certificate is the peer, wherever it speaks from.
void MediaPort::onDtlsSecured(DtlsPort& dtls) noexcept
{
    Security* const security = securityOf(dtls);
    if (!security || !m_link)
        return; // it is used when it is heard
    RelayPort& port = dtls.port();
    const DtlsKeys& keys = dtls.association().keys();
    security->in.setKey(keys.receive, m_line->context.arrivals.now());
    security->out.setKey(keys.send);
    const SocketAddress source = *dtls.peer();
    if (const auto before = port.latch().target(); port.latch().source() != source) {
        port.confirm(source);
        onLearned(port, source, before);
    }
    if (port.channel() == PortChannel::Rtp) {
        received().dtlsSuite.set(static_cast<std::uint8_t>(1 + static_cast<unsigned>(keys.receive.suite)));
        if (m_line->context.onDtlsSecured)
            m_line->context.onDtlsSecured({m_line->setup.call, m_line->number, m_side, keys.receive.suite});
        m_line->report(m_side, FlowChange::Secured, source,
            fmt::format("DTLS with leg {}: its certificate is the one that its SDP names; SRTP by {}",
                nameOf(m_side), nameOf(keys.receive.suite)));
    }
    releaseEarlyOf(port);
}

void MediaPort::onDtlsFailed(DtlsPort& dtls) noexcept
{
    if (!securityOf(dtls) || !m_link)
        return;
    const DtlsAssociation& association = dtls.association();
    received().failedHandshakes.add(1);
    if (m_line->context.onDtlsFailed)
        m_line->context.onDtlsFailed({m_line->setup.call, m_line->number, m_side, association.fault(),
            fmt::format("the DTLS handshake with leg {} for the {} of m-line {} has failed: {}",
                nameOf(m_side), dtls.port().channel() == PortChannel::Rtp ? "RTP" : "RTCP", m_line->number,
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
        m_line->drop(otherSide(m_side), Drop::NotProtected);
    else if (isRtp && out.packets() == m_line->context.packetsAKey && kind == PacketKind::Rtp
        && m_line->context.onKeyWorn)
        m_line->context.onKeyWorn({m_line->setup.call, m_side});
    return sealed;
}

} // namespace legscope

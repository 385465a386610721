#include "engine/media/link.h"

#include "engine/media/rtcptranslator.h"
#include "engine/media/telephoneevent.h"

#include <algorithm>
#include <utility>

namespace legscope {

RelayPort* Link::egressOf(const ArrivedPacket& packet, PortChannel channel) noexcept
{
    RelayPort* egress = m_to.egress(channel);
    if (!egress) {
        m_line.drop(m_from.side(), Drop::NoRemote);
        m_from.captureReceived(packet);
    }
    return egress;
}

void ForwardLink::onPacket(const ArrivedPacket& packet) noexcept
{
    // From here on a stream that is passed on may be SRTP, whatever its SDP says.
    if (packet.read.kind == PacketKind::Other && !m_line.encrypted && isZrtp(packet.datagram.octets))
        m_line.setEncrypted();
    RelayPort* egress = egressOf(packet, packet.port.channel());
    if (!egress)
        return;
    if (packet.isCaptured || m_to.isSecured()) {
        m_from.captureReceived(packet);
        return m_to.send(*egress, packet.datagram.octets, packet);
    }
    m_from.captureRelayed(packet, *egress);
    m_to.sendRelayed(*egress, packet.datagram.octets, packet.read.kind);
}

TranslateLink::TranslateLink(MediaLine& line, MediaPort& from, MediaPort& to, DigitPath& digits) noexcept
    : Link(line, from, to)
    , m_digits(digits)
{
}

TranslateLink::~TranslateLink()
{
    if (m_isSending)
        m_line.context.frames.remove(*this);
}

void TranslateLink::sendDigits() noexcept
{
    if (m_isSending || !m_digits.events().isActive())
        return;
    m_isSending = true;
    m_frame = std::chrono::milliseconds(0);
    m_line.context.frames.add(*this, m_line.context.arrivals.now());
}

void TranslateLink::onFrame(Monotonic due) noexcept
{
    constexpr std::size_t headerOctets = 12;
    m_frame += FrameClock::period;
    const DigitPlan& plan = m_digits.plan();
    if (!m_digits.events().isActive())
        return stopSending();
    if (m_frame < std::chrono::milliseconds(plan.ptimeMs) || !m_line.armed)
        return;
    RtpTranslator& stream = *m_to.translator();
    const auto now = stream.timestampAt(due, plan.eventsTo->clockRate);
    RelayPort* const egress = m_to.egress(PortChannel::Rtp);
    for (const DigitSender::Packet& digit : m_digits.events().next(now, std::exchange(m_frame, {}))) {
        const auto packet = m_line.context.buffers.take().first(headerOctets + digit.payload.size());
        stream.insert(packet, static_cast<std::uint8_t>(plan.eventsTo->type | (digit.marker ? 0x80U : 0U)),
            digit.timestamp);
        std::ranges::copy(digit.payload, packet.begin() + headerOctets);
        if (egress)
            m_to.sendMade(*egress, packet, headerOctets, due);
        else
            m_line.drop(m_from.side(), Drop::NoRemote);
    }
    if (!m_digits.events().isActive())
        stopSending();
}

void TranslateLink::stopSending() noexcept
{
    m_isSending = false;
    m_line.context.frames.remove(*this);
}

void TranslateLink::onPacket(const ArrivedPacket& packet) noexcept
{
    // One leg may have RTCP on the port of RTP, and the other not.
    const bool isControl = packet.read.kind == PacketKind::Rtcp;
    RelayPort* egress = egressOf(packet, isControl ? PortChannel::Rtcp : packet.port.channel());
    if (!egress)
        return listen(packet);
    m_from.captureReceived(packet);
    const auto octets = translate(packet);
    if (octets.empty())
        return m_line.drop(m_from.side(), Drop::NotAgreed);
    m_to.send(*egress, octets, packet);
}

/// Digits of who is alone are heard.
void TranslateLink::listen(const ArrivedPacket& packet) noexcept
{
    const RtpHeader& header = packet.read.rtp;
    if (m_line.encrypted || packet.read.kind != PacketKind::Rtp || !m_digits.eventsOf(header.payloadType))
        return;
    m_digits.onEvent(header, Octets(packet.datagram.octets).subspan(header.size), packet.arrival,
        DigitPath::Handling::Anew);
    m_line.reportDigits(m_from.side(), m_digits);
}

/// What is left to send; nothing of what was not agreed, or cannot be read.
std::span<std::byte> TranslateLink::translate(const ArrivedPacket& packet) noexcept
{
    auto octets = packet.datagram.octets;
    RtpTranslator& forth = *m_to.translator();
    if (m_line.encrypted)
        return {};
    if (packet.read.kind == PacketKind::Rtcp)
        return octets.first(translateRtcp(octets, forth, m_from.translator()));
    const bool isSent = packet.read.kind == PacketKind::Rtp && translateRtp(octets, packet);
    return isSent ? octets : octets.first(0);
}

bool TranslateLink::translateRtp(std::span<std::byte> octets, const ArrivedPacket& packet) noexcept
{
    const RtpHeader& header = packet.read.rtp;
    RtpTranslator& forth = *m_to.translator();
    const std::uint32_t rate = m_line.watch(m_from.side()).clockRate();
    const bool isEvent = m_digits.eventsOf(header.payloadType);
    bool isHeard = true;
    if (isEvent) {
        const auto handling
            = forth.isSent(header.payloadType) ? DigitPath::Handling::Passed : DigitPath::Handling::Anew;
        isHeard = m_digits.onEvent(header, octets.subspan(header.size), packet.arrival, handling);
        m_line.reportDigits(m_from.side(), m_digits);
    } else if (m_isSending) {
        isHeard = false;
    }
    if (!isHeard)
        return forth.leaveOut(header, packet.arrival, rate);
    const bool isSent = forth.translate(octets, header, packet.arrival, rate);
    const auto event = isEvent && isSent ? parseTelephoneEvent(octets.subspan(header.size)) : std::nullopt;
    if (event)
        m_digits.events().notBefore(readU32(octets, 4) + event->duration);
    return isSent;
}

} // namespace legscope

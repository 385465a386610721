#include "engine/media/transcodelink.h"

#include <algorithm>

namespace legscope {
namespace {

constexpr double framesOfMean = 64;
constexpr unsigned framesBetween = 10; // two publications

double millisecondsOf(MediaTime time)
{
    return static_cast<double>(time) / static_cast<double>(mediaMillisecond);
}

} // namespace

TranscodeLink::TranscodeLink(MediaLine& line, MediaPort& from, MediaPort& to, DigitPath& digits,
    SoundPlayer& player, const MixPlaces& seats)
    : Link(line, from, to)
    , m_digits(digits)
    , m_player(player)
    , m_transcoder(to.translator() ? to.translator()->ssrc() : randomSsrc(), digits)
    , m_due(line.context.arrivals.now())
    , m_nextReport(m_due)
{
    m_transcoder.usePlayer(player);
    m_transcoder.useSeats(seats);
    m_line.context.frames.add(*this, m_due);
}

/// Whoever sends this end its packets, they are one stream.
TranscodeLink::~TranscodeLink()
{
    if (m_to.translator() && m_transcoder.packetsSent() > 0)
        m_to.translator()->continueFrom(m_transcoder.position(m_due));
    m_line.context.frames.remove(*this);
    m_line.counters(m_from.side()).conversion.isActive.set(false);
}

void TranscodeLink::publish() noexcept
{
    m_untilPublished = framesBetween - 1;
    const Playout* const playout = m_transcoder.playout();
    if (!playout)
        return;
    ConversionCounters& counters = m_line.counters(m_from.side()).conversion;
    const JitterBuffer::Counters& buffer = playout->buffer().counters();
    counters.bufferMs.set(millisecondsOf(playout->depth(m_due)));
    counters.targetMs.set(millisecondsOf(playout->buffer().target()));
    counters.concealedLostMs.set(millisecondsOf(buffer.missing - buffer.cameLate));
    counters.concealedLateMs.set(millisecondsOf(buffer.cameLate));
    counters.concealedBadMs.set(millisecondsOf(playout->counters().badFrames));
    counters.stretchedMs.set(millisecondsOf(playout->counters().shortened + playout->counters().lengthened));
    counters.frameUs.set(m_frameUs);
    counters.pausesMs.set(millisecondsOf(m_transcoder.pausesNotSent()));
    counters.isActive.set(true);
}

Result<void> TranscodeLink::plan(const Transcoding& transcoding)
{
    m_betweenReports = std::chrono::milliseconds(transcoding.reportMs);
    const RtpTranslator* const before = m_to.translator();
    if (before && before->packetsSent() > 0 && m_transcoder.packetsSent() == 0)
        m_transcoder.continueFrom(
            before->position(), before->timestampAt(m_due, transcoding.to.codec.clockRate));
    return m_transcoder.plan(transcoding);
}

void TranscodeLink::onPacket(const ArrivedPacket& packet) noexcept
{
    m_from.captureReceived(packet);
    if (packet.read.kind == PacketKind::Rtcp)
        return;
    if (m_line.encrypted || packet.read.kind != PacketKind::Rtp)
        return m_line.drop(m_from.side(), Drop::NotAgreed);
    switch (m_transcoder.onPacket(
        packet.read.rtp, payloadOf(packet.datagram.octets, packet.read.rtp), packet.arrival)) {
    case Transcoder::Verdict::Taken:
        if (m_player.isUntilOtherIsHeard())
            m_line.reportPlayedOut(m_player, PlayedOut::Cause::OtherIsHeard);
        return;
    case Transcoder::Verdict::NotAgreed:
        return m_line.drop(m_from.side(), Drop::NotAgreed);
    case Transcoder::Verdict::Refused:
        return m_line.drop(m_from.side(), Drop::Malformed);
    }
}

void TranscodeLink::onFrame(Monotonic due) noexcept
{
    m_due = due;
    if (!m_line.armed)
        return;
    const auto begun = std::chrono::steady_clock::now();
    m_transcoder.onFrame(due, *this);
    const std::chrono::duration<double, std::micro> spent = std::chrono::steady_clock::now() - begun;
    m_frameUs += (spent.count() - m_frameUs) / framesOfMean;
    if (m_untilPublished-- == 0)
        publish();
    m_line.reportDigits(m_from.side(), m_digits);
    if (m_player.isOver() && m_transcoder.isBetweenPackets())
        m_line.reportPlayedOut(m_player, PlayedOut::Cause::Over);
    if (due >= m_nextReport)
        report(due);
}

std::span<std::byte> TranscodeLink::room() noexcept
{
    return m_line.context.buffers.take();
}

void TranscodeLink::send(std::span<std::byte> packet) noexcept
{
    RelayPort* const egress = m_to.egress(PortChannel::Rtp);
    if (!egress)
        return m_line.drop(m_from.side(), Drop::NoRemote);
    m_to.sendMade(*egress, packet, Transcoder::headerOctets, m_due);
}

void TranscodeLink::report(Monotonic due) noexcept
{
    m_nextReport = due + m_betweenReports;
    m_transcoder.expectLoss(static_cast<unsigned>(
        std::clamp(m_line.counters(m_from.side()).remoteFraction.get(), 0.0, 1.0) * 100));
    RelayPort* const egress = m_to.egress(PortChannel::Rtcp);
    const auto sender = senderPart(due);
    const auto reception = m_line.receptionFrom(m_to.side(), due);
    if (!egress || (!sender && !reception))
        return;
    const auto packet = room();
    m_to.sendMade(
        *egress, packet.first(writeOwnReport(packet, m_transcoder.ssrc(), sender, reception)), 0, due);
}

std::optional<SenderPart> TranscodeLink::senderPart(Monotonic due) noexcept
{
    if (m_transcoder.packetsSent() == 0)
        return std::nullopt;
    const std::uint64_t ntp = ntpTime(m_line.context.arrivals.wallOf(due));
    m_line.reports.onSent(m_to.side(), ntpMiddle(ntp), due);
    return SenderPart{ntp, m_transcoder.timestamp(), m_transcoder.packetsSent(), m_transcoder.octetsSent()};
}

} // namespace legscope

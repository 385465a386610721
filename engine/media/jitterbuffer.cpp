#include "engine/media/jitterbuffer.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace legscope {
namespace {

constexpr MediaTime jump = mediaSecond;
/// Rounding of clocks that do not divide 48000.
constexpr MediaTime rounding = 2;
constexpr std::size_t mostPackets = 1100, mostPassedOver = 256;
constexpr MediaTime starvedStep = 10 * mediaMillisecond, longestStarving = 60 * mediaMillisecond;
constexpr std::size_t knownNetwork = 25; ///< packets
/// Between two packets that are played nothing lasts longer, unless frames are left out (see FrameClock).
constexpr MediaTime longestTurn = 250 * mediaMillisecond;

MediaTime inMediaTime(std::int64_t units, std::uint32_t clockRate)
{
    return units * mediaSecond / clockRate;
}

MediaTime inMediaTime(std::chrono::milliseconds time)
{
    return time.count() * mediaMillisecond;
}

} // namespace

MediaTime JitterBuffer::mediaTime(Monotonic at) const noexcept
{
    const auto since = std::chrono::duration_cast<std::chrono::microseconds>(at - *m_origin);
    return since.count() * mediaMillisecond / 1000;
}

/// The new sound follows the old, which is played out.
void JitterBuffer::beginSource(const Arrival& arrival) noexcept
{
    if (m_ssrc)
        ++m_counters.newSources;
    m_ssrc = arrival.header.ssrc;
    m_clockRate = arrival.clockRate;
    m_sourceBegin = m_next ? std::max(m_end, *m_next) : m_end;
    m_timestampSince = 0;
    m_lastTimestamp = arrival.header.timestamp;
    m_lastSequence = arrival.header.sequence;
    ++m_highest;
    m_seen = 0;
    m_delays.restart();
    m_lastTransit = mediaTime(arrival.at) - m_sourceBegin;
}

void JitterBuffer::extend(const Arrival& arrival, Packet& packet)
{
    if (m_ssrc != arrival.header.ssrc || m_clockRate != arrival.clockRate)
        beginSource(arrival);
    for (;;) {
        const auto ahead = static_cast<std::int16_t>(arrival.header.sequence - m_lastSequence);
        const auto later = static_cast<std::int32_t>(arrival.header.timestamp - m_lastTimestamp);
        packet.sequence = m_highest + ahead;
        packet.begin = m_sourceBegin + inMediaTime(m_timestampSince + later, m_clockRate);
        const MediaTime transit = mediaTime(arrival.at) - packet.begin;
        if (std::abs(transit - m_lastTransit) < jump) {
            if (ahead > 0) {
                m_seen = ahead < 64 ? m_seen << ahead : 0;
                m_highest = packet.sequence;
                m_lastSequence = arrival.header.sequence;
                m_lastTimestamp = arrival.header.timestamp;
                m_timestampSince += later;
                m_lastTransit = transit;
            }
            m_delays.add(mediaTime(arrival.at), transit);
            return;
        }
        beginSource(arrival);
    }
}

bool JitterBuffer::wasSeen(std::int64_t sequence) noexcept
{
    const std::int64_t behind = m_highest - sequence;
    if (behind < 0 || behind >= 64)
        return false;
    const std::uint64_t bit = std::uint64_t{1} << behind;
    const bool seen = (m_seen & bit) != 0;
    m_seen |= bit;
    return seen;
}

JitterBuffer::Outcome JitterBuffer::put(const Arrival& arrival)
{
    if (!m_origin)
        m_origin = arrival.at;
    Packet packet;
    packet.payloadType = arrival.header.payloadType;
    packet.duration = inMediaTime(arrival.duration, arrival.clockRate);
    extend(arrival, packet);
    if (wasSeen(packet.sequence)) {
        ++m_counters.duplicate;
        return Outcome::Duplicate;
    }
    if (packet.sequence < m_nextSequence
        || (m_next && packet.begin + packet.duration <= *m_next + rounding)) {
        noteLate(packet.duration);
        return Outcome::Late;
    }
    if (m_packets.size() >= mostPackets) {
        ++m_counters.noRoom;
        return Outcome::NoRoom;
    }
    ++m_counters.kept;
    m_end = std::max(m_end, packet.begin + packet.duration);
    packet.payload.assign(arrival.payload.begin(), arrival.payload.end());
    const auto place = std::ranges::upper_bound(m_packets, packet.begin, {}, &Packet::begin);
    m_packets.insert(place, std::move(packet));
    return Outcome::Kept;
}

std::int64_t JitterBuffer::passOver(const RtpHeader& header) noexcept
{
    const auto ahead = static_cast<std::int16_t>(header.sequence - m_lastSequence);
    const std::int64_t sequence = m_highest + ahead;
    const bool isNew = m_ssrc == header.ssrc && sequence >= m_nextSequence
        && std::ranges::find(m_passedOver, sequence) == m_passedOver.end();
    if (isNew && m_passedOver.size() < mostPassedOver)
        m_passedOver.push_back(sequence);
    return sequence;
}

MediaTime JitterBuffer::target() const noexcept
{
    MediaTime wanted = m_delays.spread() + m_frame;
    if (m_delays.count() < knownNetwork)
        wanted = std::max(wanted, inMediaTime(m_settings.start));
    return std::clamp(wanted, inMediaTime(m_settings.minimum), inMediaTime(m_settings.maximum));
}

MediaTime JitterBuffer::delayOf(MediaTime begin, MediaTime now) const noexcept
{
    return now - begin - m_delays.fastest();
}

MediaTime JitterBuffer::depth(Monotonic now, MediaTime pending) const noexcept
{
    return m_next && m_origin ? delayOf(*m_next - pending, mediaTime(now)) : 0;
}

MediaTime JitterBuffer::excess(Monotonic now, MediaTime pending) const noexcept
{
    return m_next && m_origin ? depth(now, pending) - target() : 0;
}

bool JitterBuffer::isMissing(const Packet& next) const noexcept
{
    if (m_nextSequence == nothingPlayed)
        return false;
    const auto passed = std::ranges::count_if(m_passedOver,
        [&](std::int64_t sequence) { return sequence >= m_nextSequence && sequence < next.sequence; });
    return next.sequence - m_nextSequence > passed;
}

/// Of what is given up behind a pause nothing was concealed.
void JitterBuffer::noteLate(MediaTime duration) noexcept
{
    ++m_counters.late;
    m_counters.cameLate = std::min(m_counters.cameLate + duration, m_counters.missing);
}

JitterBuffer::Piece JitterBuffer::lose(MediaTime duration, const Packet* following)
{
    m_counters.missing += duration;
    *m_next += duration;
    return {PieceKind::Lost, following, duration, 0};
}

JitterBuffer::Piece JitterBuffer::takeNext()
{
    m_playing = std::move(m_packets.front());
    m_packets.pop_front();
    const MediaTime skip = std::max<MediaTime>(*m_next - m_playing.begin, 0);
    m_next = m_playing.begin + m_playing.duration;
    m_nextSequence = m_playing.sequence + 1;
    std::erase_if(m_passedOver, [this](std::int64_t sequence) { return sequence < m_nextSequence; });
    m_frame = m_playing.duration;
    m_starved = 0;
    return {PieceKind::Sound, &m_playing, m_playing.duration, skip <= rounding ? 0 : skip};
}

JitterBuffer::Piece JitterBuffer::takeWhilePaused(MediaTime now)
{
    // What has waited longer than anything may is given up.
    while (m_packets.size() > 1
        && delayOf(m_packets.front().begin + m_packets.front().duration, now)
            > inMediaTime(m_settings.maximum)) {
        noteLate(m_packets.front().duration);
        m_packets.pop_front();
    }
    if (m_packets.empty() || delayOf(m_packets.front().begin, now) < target())
        return {};
    // What was concealed in front of silence that was not sent was no loss.
    if (!isMissing(m_packets.front()))
        m_counters.missing -= m_starved;
    m_next = m_packets.front().begin;
    return takeNext();
}

/// This process stood still, or what had waited for it was read in one go: what was due meanwhile is neither
/// heard nor lost, for it would delay all that follows.
bool JitterBuffer::isLeftBehind(MediaTime at) noexcept
{
    const MediaTime turn = at - std::exchange(m_lastTaken, at);
    return m_next && (turn > longestTurn || delayOf(*m_next, at) > inMediaTime(m_settings.maximum) + jump);
}

JitterBuffer::Piece JitterBuffer::take(Monotonic now, MediaTime pending)
{
    if (!m_origin)
        return {};
    const MediaTime at = mediaTime(now) + pending;
    if (isLeftBehind(at))
        m_next.reset();
    if (!m_next)
        return takeWhilePaused(at);
    while (!m_packets.empty() && m_packets.front().begin + m_packets.front().duration <= *m_next + rounding)
        m_packets.pop_front();
    if (m_packets.empty()) {
        const bool digit = std::ranges::find(m_passedOver, m_nextSequence) != m_passedOver.end();
        if (digit || m_starved >= longestStarving) {
            m_next.reset();
            return {};
        }
        m_starved += starvedStep;
        return lose(starvedStep, nullptr);
    }
    const Packet& head = m_packets.front();
    const MediaTime gap = head.begin - *m_next;
    if (gap <= rounding)
        return takeNext();
    if (isMissing(head)) {
        // The place in front of the one that is there is lost whole, for that one may repeat it.
        const bool isNext = gap <= m_frame + rounding;
        return lose(isNext ? gap : std::min(starvedStep, gap - m_frame), isNext ? &head : nullptr);
    }
    m_next.reset();
    return takeWhilePaused(at);
}

} // namespace legscope

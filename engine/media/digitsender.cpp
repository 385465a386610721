#include "engine/media/digitsender.h"

#include "engine/media/telephoneevent.h"

#include <algorithm>

namespace legscope {

bool DigitSender::queue(const Digit& digit)
{
    const auto event = eventOf(digit.key);
    if (!event || m_waiting.size() >= mostWaiting)
        return false;
    m_waiting.push_back({*event, withinReason(digit).length, false});
    return true;
}

bool DigitSender::begin(char key)
{
    end(std::chrono::milliseconds{0});
    if (!queue({key, longestDigit}))
        return false;
    m_waiting.back().held = true;
    return true;
}

void DigitSender::end(std::chrono::milliseconds length) noexcept
{
    if (m_waiting.empty() || !m_waiting.back().held)
        return;
    m_waiting.back().held = false;
    m_waiting.back().length = std::clamp<std::chrono::milliseconds>(length, shortestDigit, longestDigit);
}

void DigitSender::clear() noexcept
{
    m_waiting.clear();
    m_sent = std::chrono::milliseconds{0};
}

DigitSender::Packet DigitSender::packet(const Waiting& digit, std::uint32_t duration) const noexcept
{
    constexpr unsigned volume = 10; // dBm0 without its sign
    return {{std::byte{digit.event}, std::byte{volume}, static_cast<std::byte>(duration >> 8),
                static_cast<std::byte>(duration)},
        false, m_timestamp};
}

std::vector<DigitSender::Packet> DigitSender::next(std::uint32_t timestamp, std::chrono::milliseconds step)
{
    constexpr std::uint32_t longestSegment = 0xFFFF;
    std::vector<Packet> packets;
    if (m_waiting.empty() || m_quiet < m_pause) {
        m_quiet = std::min<std::chrono::milliseconds>(m_quiet + step, m_pause);
        return packets;
    }
    Waiting& digit = m_waiting.front();
    const bool isFirst = m_sent.count() == 0;
    if (isFirst) {
        m_timestamp = beginOf(timestamp);
        m_segment = 0;
    }
    m_sent = std::min(m_sent + step, std::max(digit.length, m_sent));
    const auto units = static_cast<std::uint32_t>(m_sent.count() * m_clockRate / 1000);
    if (units - m_segment > longestSegment) {
        packets.push_back(packet(digit, longestSegment));
        m_segment += longestSegment;
        m_timestamp += longestSegment;
    }
    const bool isLast = m_sent >= digit.length;
    Packet sent = packet(digit, units - m_segment);
    sent.marker = isFirst;
    if (!isLast) {
        packets.push_back(sent);
        return packets;
    }
    // One that says how it began, for those who look for the marker.
    if (isFirst)
        packets.push_back(sent);
    sent.marker = false;
    sent.payload[1] |= std::byte{0x80};
    packets.insert(packets.end(), 3, sent);
    m_free = m_timestamp + units - m_segment;
    m_waiting.pop_front();
    m_sent = std::chrono::milliseconds{0};
    m_quiet = std::chrono::milliseconds{0};
    return packets;
}

/// Not before the digit before is over: the time stamp of a stream stands while what was late is caught up
/// with.
std::uint32_t DigitSender::beginOf(std::uint32_t timestamp) const noexcept
{
    constexpr std::uint32_t mostSeconds = 10; // further away: the stream is another
    return m_free && *m_free - timestamp < mostSeconds * m_clockRate ? *m_free : timestamp;
}

} // namespace legscope

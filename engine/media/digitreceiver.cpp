#include "engine/media/digitreceiver.h"

#include "engine/media/telephoneevent.h"

#include <algorithm>

namespace legscope {
namespace {

/// Some senders put four zero octets before the event.
Octets withoutPrefix(Octets payload)
{
    constexpr std::size_t length = 4;
    const bool prefixed = payload.size() >= 2 * length
        && std::ranges::all_of(payload.first(length), [](std::byte octet) { return octet == std::byte{0}; });
    return prefixed ? payload.subspan(length) : payload;
}

} // namespace

Digit DigitReceiver::take() noexcept
{
    m_pressed = false;
    const auto length
        = std::chrono::milliseconds(static_cast<std::int64_t>((m_before + m_duration) * 1000 / m_clockRate));
    return withinReason({m_key, length});
}

DigitReceiver::News DigitReceiver::onPacket(
    const RtpHeader& header, Octets payload, std::uint32_t clockRate, Monotonic arrival) noexcept
{
    const auto event = parseTelephoneEvent(withoutPrefix(payload));
    const auto key = event ? keyOf(*event) : std::nullopt;
    if (!key)
        return {};
    News news;
    const bool sameSource = m_known && header.ssrc == m_ssrc;
    const auto later = static_cast<std::int32_t>(header.timestamp - m_timestamp);
    if (sameSource && later < 0)
        return {};
    // A key that is held for longer than a duration can say goes on with a new time stamp (section 2.5.1.3).
    const bool isSegment = sameSource && m_pressed && *key == m_key && later > 0 && later >= 0xFF00;
    const bool isSame = sameSource && (later == 0 || (isSegment && later <= 0xFFFF));
    if (isSame && !m_pressed)
        return {};
    if (!isSame) {
        if (m_pressed)
            news.before = take();
        m_known = m_pressed = true;
        m_key = *key;
        m_ssrc = header.ssrc;
        m_clockRate = clockRate;
        m_before = 0;
        m_duration = 0;
        news.began = m_key;
    } else if (later > 0) {
        m_before += static_cast<std::uint64_t>(later);
        m_duration = 0;
    } else if (event->duration < m_duration && m_duration - event->duration > 0x8000) {
        m_before += 0x10000;
        m_duration = 0;
    }
    m_timestamp = header.timestamp;
    m_duration = std::max(m_duration, event->duration);
    m_last = arrival;
    if (event->end)
        news.ended = take();
    return news;
}

DigitReceiver::News DigitReceiver::onTime(Monotonic now) noexcept
{
    constexpr std::chrono::milliseconds patience{200};
    News news;
    if (m_pressed && now - m_last >= patience)
        news.ended = take();
    return news;
}

} // namespace legscope

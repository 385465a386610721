#include "engine/media/telephoneevent.h"

#include "engine/event/digit.h"

namespace legscope {

std::optional<TelephoneEvent> parseTelephoneEvent(Octets payload) noexcept
{
    if (payload.size() < 4)
        return std::nullopt;
    const auto flags = std::to_integer<unsigned>(payload[1]);
    return TelephoneEvent{std::to_integer<std::uint8_t>(payload[0]), (flags & 0x80U) != 0,
        static_cast<std::uint8_t>(flags & 0x3FU), readU16(payload, 2)};
}

std::optional<char> keyOf(const TelephoneEvent& event) noexcept
{
    return keyNumbered(event.event);
}

std::optional<std::uint8_t> eventOf(char key) noexcept
{
    const auto known = keyNamed(key);
    return known ? std::optional(static_cast<std::uint8_t>(digitKeys.find(*known))) : std::nullopt;
}

void TelephoneEventReader::onPacket(std::uint32_t timestamp, Octets payload) noexcept
{
    const auto event = parseTelephoneEvent(payload);
    if (!event || m_lastTimestamp == timestamp)
        return;
    m_lastTimestamp = timestamp;
    m_counters.telephoneEvents.add(1);
    if (const auto key = keyOf(*event))
        m_counters.keys.push(*key);
}

} // namespace legscope

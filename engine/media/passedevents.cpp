#include "engine/media/passedevents.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

bool isLater(std::uint32_t timestamp, std::uint32_t than)
{
    return static_cast<std::int32_t>(timestamp - than) > 0;
}

} // namespace

std::optional<std::uint32_t> PassedEvents::ownTimestamp(const RtpHeader& header, std::uint32_t now) noexcept
{
    if (header.ssrc != std::exchange(m_ssrc, header.ssrc))
        m_last = m_before = std::nullopt;
    for (const auto& known : {m_last, m_before}) {
        if (known && known->source == header.timestamp)
            return known->own;
    }
    if (m_last && !isLater(header.timestamp, m_last->source))
        return std::nullopt;
    // Two digits of one packet time are two all the same.
    const std::uint32_t own = m_last && !isLater(now, m_last->own) ? m_last->own + 1 : now;
    m_before = std::exchange(m_last, Mapped{header.timestamp, own});
    return own;
}

bool PassedEvents::add(const RtpHeader& header, Octets payload, std::uint32_t now) noexcept
{
    if (payload.size() > mostOctets || m_count == mostWaiting)
        return false;
    const auto timestamp = ownTimestamp(header, now);
    if (!timestamp)
        return false;
    Packet& packet = m_waiting[m_count++];
    std::ranges::copy(payload, packet.payload.begin());
    packet.size = payload.size();
    packet.marker = header.marker;
    packet.timestamp = *timestamp;
    return true;
}

std::span<const PassedEvents::Packet> PassedEvents::take() noexcept
{
    return std::span(m_waiting).first(std::exchange(m_count, 0));
}

} // namespace legscope

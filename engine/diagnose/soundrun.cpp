#include "engine/diagnose/soundrun.h"

#include <algorithm>

namespace legscope {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::microseconds farOff = 1s;
constexpr std::int64_t farNumber = 1'000;

} // namespace

SoundRun::SoundRun(const SoundPacket& first)
    : m_ssrc(first.header.ssrc)
    , m_timestamp(first.header.timestamp)
    , m_clockRate(first.format->clockRate)
    , m_begin(first.time)
    , m_packets{{first.header.sequence, first}}
{
}

bool SoundRun::add(const SoundPacket& packet)
{
    const std::int64_t highest = m_packets.rbegin()->first;
    const std::int64_t number = highest
        + static_cast<std::int16_t>(packet.header.sequence - static_cast<std::uint16_t>(highest & 0xFFFF));
    if (packet.header.ssrc != m_ssrc || std::max(number - highest, highest - number) > farNumber)
        return false;
    if (packet.format) {
        const auto late = packet.time - timeOf(packet);
        if (packet.format->clockRate != m_clockRate || std::chrono::abs(late) >= farOff)
            return false;
        m_begin += std::min(late, std::chrono::microseconds(0));
    }
    m_packets.try_emplace(number, packet);
    return true;
}

std::uint64_t SoundRun::lost() const
{
    const std::int64_t numbers = m_packets.rbegin()->first - m_packets.begin()->first + 1;
    return static_cast<std::uint64_t>(numbers) - m_packets.size();
}

WallTime SoundRun::timeOf(const SoundPacket& packet) const
{
    return m_begin + sinceFirst(packet.header.timestamp);
}

/// Time stamps wrap; what came before the first is negative.
std::chrono::microseconds SoundRun::sinceFirst(std::uint32_t timestamp) const
{
    constexpr std::int64_t microsecondsASecond = 1'000'000;
    const std::int64_t units = static_cast<std::int32_t>(timestamp - m_timestamp);
    return std::chrono::microseconds(units * microsecondsASecond / m_clockRate);
}

} // namespace legscope

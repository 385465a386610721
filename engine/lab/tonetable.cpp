#include "engine/lab/tonetable.h"

#include <cmath>
#include <numbers>

namespace legscope {

ToneTable::ToneTable(unsigned hertz, G711Law law)
    : m_second(packetsPerSecond * samplesPerPacket)
{
    constexpr double amplitude = 8192; // -12 dB of full scale: audible, far from clipping
    const double step = 2.0 * std::numbers::pi * hertz / static_cast<double>(m_second.size());
    for (std::size_t i = 0; i < m_second.size(); ++i) {
        const auto sample
            = static_cast<std::int16_t>(std::lround(amplitude * std::sin(step * static_cast<double>(i))));
        m_second[i] = encodeG711(law, sample);
    }
}

Octets ToneTable::packet(std::uint64_t index) const noexcept
{
    const std::size_t at = static_cast<std::size_t>(index % packetsPerSecond) * samplesPerPacket;
    return std::as_bytes(std::span(m_second).subspan(at, samplesPerPacket));
}

} // namespace legscope

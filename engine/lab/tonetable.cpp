#include "engine/lab/tonetable.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace legscope {

std::uint8_t toALaw(std::int16_t sample) noexcept
{
    // Thirteen bits of magnitude and sign; the even bits of the result are inverted (G.711 table 1a, note 2).
    const bool positive = sample >= 0;
    const int magnitude = (positive ? sample : -(sample + 1)) >> 3;
    int code = 0;
    if (magnitude < 32) {
        code = magnitude >> 1;
    } else {
        const int segment = static_cast<int>(std::bit_width(static_cast<unsigned>(magnitude))) - 5;
        code = (segment << 4) | ((magnitude >> segment) & 0x0F);
    }
    return static_cast<std::uint8_t>((code | (positive ? 0x80 : 0)) ^ 0x55);
}

std::uint8_t toMuLaw(std::int16_t sample) noexcept
{
    constexpr int bias = 33; // of a fourteen bit magnitude (G.711 table 2a)
    const bool positive = sample >= 0;
    const int magnitude = std::min((std::abs(static_cast<int>(sample)) >> 2) + bias, 0x1FFF);
    const int segment = static_cast<int>(std::bit_width(static_cast<unsigned>(magnitude))) - 6;
    const int code = (segment << 4) | ((magnitude >> (segment + 1)) & 0x0F);
    return static_cast<std::uint8_t>(~(code | (positive ? 0 : 0x80)));
}

ToneTable::ToneTable(unsigned hertz, G711Law law)
    : m_second(packetsPerSecond * samplesPerPacket)
{
    constexpr double amplitude = 8192; // -12 dB of full scale: audible, far from clipping
    const double step = 2.0 * std::numbers::pi * hertz / static_cast<double>(m_second.size());
    for (std::size_t i = 0; i < m_second.size(); ++i) {
        const auto sample
            = static_cast<std::int16_t>(std::lround(amplitude * std::sin(step * static_cast<double>(i))));
        m_second[i] = law == G711Law::A ? toALaw(sample) : toMuLaw(sample);
    }
}

Octets ToneTable::packet(std::uint64_t index) const noexcept
{
    const std::size_t at = static_cast<std::size_t>(index % packetsPerSecond) * samplesPerPacket;
    return std::as_bytes(std::span(m_second).subspan(at, samplesPerPacket));
}

} // namespace legscope

#include "engine/codec/comfortnoise.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace legscope {

void ComfortNoise::describe(Octets payload) noexcept
{
    if (payload.empty())
        return;
    // RFC 3389 section 3.1: -dBov, seven bits. The peak of evenly spread noise is sqrt(3) times its power.
    const double level = -static_cast<double>(std::to_integer<unsigned>(payload[0]) & 0x7FU);
    m_amplitude = std::min(32767.0, 32767.0 * std::numbers::sqrt3 * std::pow(10.0, level / 20));
}

void ComfortNoise::setIdle(std::optional<std::uint32_t> divisor) noexcept
{
    // FreeSWITCH's samples are the sum of six evenly spread ones, by the divisor: a power of 6 x 2^30 / 3.
    constexpr double peak = 80264;
    m_idle = divisor.value_or(0) != 0 ? std::optional(std::min(peak / static_cast<double>(*divisor), 32767.0))
                                      : std::nullopt;
}

void ComfortNoise::fill(std::span<Sample> out) noexcept
{
    const auto& amplitude = m_amplitude ? m_amplitude : m_idle;
    if (!amplitude) {
        std::ranges::fill(out, Sample{0});
        return;
    }
    constexpr double half = static_cast<double>(std::numeric_limits<std::uint32_t>::max()) / 2;
    for (Sample& sample : out) {
        m_random = m_random * 1664525U + 1013904223U;
        sample = static_cast<Sample>(*amplitude * (static_cast<double>(m_random) / half - 1));
    }
}

} // namespace legscope

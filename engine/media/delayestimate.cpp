#include "engine/media/delayestimate.h"

#include <algorithm>
#include <cmath>

namespace legscope {

void DelayEstimate::add(MediaTime arrival, MediaTime transit) noexcept
{
    constexpr double halfLife = 3.0 * mediaSecond, tooHeavy = 1e6;
    if (m_count == 0) {
        m_lastArrival = m_windowBegin = arrival;
        m_origin = transit - static_cast<MediaTime>(bins / 4) * binWidth;
    }
    if (arrival - m_windowBegin >= window) {
        m_windowBegin = arrival;
        m_fastestBefore = m_fastestNow;
        m_fastestNow = transit;
    }
    m_fastestNow = std::min(m_fastestNow, transit);
    m_weight *= std::exp2(static_cast<double>(std::max<MediaTime>(arrival - m_lastArrival, 0)) / halfLife);
    m_lastArrival = std::max(arrival, m_lastArrival);
    if (!(m_weight < tooHeavy))
        scale(m_weight);
    const std::size_t bin = binOf(transit);
    m_weights[bin] += static_cast<float>(m_weight);
    m_total += m_weight;
    m_top = std::max(m_top, bin);
    ++m_count;
}

void DelayEstimate::scale(double factor) noexcept
{
    m_total = 0;
    for (float& weight : m_weights) {
        weight = std::isfinite(factor) ? static_cast<float>(weight / factor) : 0;
        m_total += weight;
    }
    m_weight = 1;
}

std::size_t DelayEstimate::binOf(MediaTime transit) noexcept
{
    constexpr auto middle = static_cast<MediaTime>(bins / 2);
    const MediaTime offset = transit - m_origin;
    const MediaTime bin = offset >= 0 ? offset / binWidth : -1 - (-1 - offset) / binWidth;
    if (bin >= 0 && bin < static_cast<MediaTime>(bins))
        return static_cast<std::size_t>(bin);
    shift(static_cast<std::ptrdiff_t>(std::clamp<MediaTime>(bin - middle, -middle * 2, middle * 2)));
    m_origin += (bin - middle) * binWidth;
    return static_cast<std::size_t>(middle);
}

/// What falls out at an end is forgotten.
void DelayEstimate::shift(std::ptrdiff_t by) noexcept
{
    std::array<float, bins> moved{};
    m_total = 0;
    m_top = 0;
    for (std::size_t i = 0; i < bins; ++i) {
        const std::ptrdiff_t from = static_cast<std::ptrdiff_t>(i) + by;
        if (from < 0 || from >= static_cast<std::ptrdiff_t>(bins))
            continue;
        moved[i] = m_weights[static_cast<std::size_t>(from)];
        m_total += moved[i];
        if (moved[i] > 0)
            m_top = i;
    }
    m_weights = moved;
}

MediaTime DelayEstimate::fastest() const noexcept
{
    return std::min(m_fastestNow, m_fastestBefore);
}

MediaTime DelayEstimate::spread() const noexcept
{
    constexpr double slowest = 0.03;
    if (m_count == 0)
        return 0;
    double above = 0;
    std::size_t bin = m_top;
    while (bin > 0 && above + m_weights[bin] <= slowest * m_total)
        above += m_weights[bin--];
    const double inside = m_weights[bin] > 0 ? (slowest * m_total - above) / m_weights[bin] : 0;
    const double upper = static_cast<double>(bin + 1) - std::clamp(inside, 0.0, 1.0);
    return std::max<MediaTime>(m_origin + static_cast<MediaTime>(upper * binWidth) - fastest(), 0);
}

} // namespace legscope

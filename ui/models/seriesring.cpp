#include "ui/models/seriesring.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace legscope::ui {
namespace {

constexpr float gap = std::numeric_limits<float>::quiet_NaN();

} // namespace

SeriesRing::SeriesRing(Time step, std::size_t capacity)
    : m_step(step)
    , m_capacity(capacity)
{
    assert(step.count() > 0 && capacity > 0);
}

float& SeriesRing::cell(std::int64_t slot)
{
    return m_values[static_cast<std::size_t>(slot) % m_capacity];
}
float SeriesRing::cell(std::int64_t slot) const
{
    return m_values[static_cast<std::size_t>(slot) % m_capacity];
}

void SeriesRing::put(Time from, Time to, float value)
{
    const std::int64_t last = to / m_step;
    const std::int64_t oldest = last - static_cast<std::int64_t>(m_capacity) + 1;
    for (std::int64_t slot = std::max({from / m_step + 1, oldest, std::int64_t{0}}); slot <= last; ++slot)
        putSlot(slot, value);
}

void SeriesRing::putSlot(std::int64_t slot, float value)
{
    if (m_values.empty()) {
        m_values.assign(m_capacity, gap);
        m_first = m_last = slot;
    }
    if (slot < m_first)
        return;
    const auto capacity = static_cast<std::int64_t>(m_capacity);
    for (std::int64_t skipped = std::max(m_last + 1, slot - capacity + 1); skipped < slot; ++skipped)
        cell(skipped) = gap;
    cell(slot) = value;
    m_last = std::max(m_last, slot);
    m_first = std::max(m_first, m_last - capacity + 1);
}

void SeriesRing::clear()
{
    m_values.clear();
    m_first = 0;
    m_last = -1;
}

float SeriesRing::at(Time time) const
{
    const std::int64_t slot = time / m_step;
    return m_values.empty() || slot < m_first || slot > m_last ? gap : cell(slot);
}

SeriesRing::Extent SeriesRing::extent(Time from, Time to) const
{
    Extent extent;
    if (m_values.empty())
        return extent;
    const std::int64_t first = std::max(m_first, (from + m_step - Time{1}) / m_step);
    const std::int64_t last = std::min(m_last, (to + m_step - Time{1}) / m_step - 1);
    for (std::int64_t slot = first; slot <= last; ++slot) {
        const float value = cell(slot);
        if (std::isnan(value))
            continue;
        extent.low = extent.any ? std::min(extent.low, value) : value;
        extent.high = extent.any ? std::max(extent.high, value) : value;
        extent.any = true;
    }
    return extent;
}

} // namespace legscope::ui

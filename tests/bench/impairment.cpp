#include "tests/bench/impairment.h"

#include <algorithm>

namespace legscope::bench {

Impairment::Impairment(double sigma, double lost)
    : m_delay(4 * sigma, sigma)
    , m_isLost(lost)
{
}

std::optional<double> Impairment::delay()
{
    const double delay = std::max(0.0, m_delay(m_random));
    if (m_isLost(m_random)) {
        ++m_lost;
        return std::nullopt;
    }
    m_delays.push_back(delay);
    return delay;
}

double Impairment::lostPercent() const
{
    const std::size_t all = m_lost + m_delays.size();
    return all == 0 ? 0 : 100.0 * static_cast<double>(m_lost) / static_cast<double>(all);
}

double Impairment::p97() const
{
    std::vector<double> delays = m_delays;
    std::ranges::sort(delays);
    return delays.empty() ? 0 : delays[delays.size() * 97 / 100] - delays[delays.size() / 200];
}

} // namespace legscope::bench

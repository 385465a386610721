#include "tests/bench/impairedline.h"

#include <algorithm>
#include <utility>

namespace legscope::bench {

ImpairedLine::ImpairedLine(double sigma, double lost)
    : m_delay(4 * sigma, sigma)
    , m_isLost(lost)
{
}

void ImpairedLine::put(std::string packet, Monotonic now)
{
    const std::chrono::duration<double, std::milli> delay(std::max(0.0, m_delay(m_random)));
    if (m_isLost(m_random)) {
        ++m_lost;
        return;
    }
    m_delays.push_back(delay.count());
    m_onTheWay.push({now + std::chrono::duration_cast<Monotonic::duration>(delay), std::move(packet)});
}

std::string ImpairedLine::take(Monotonic now)
{
    if (m_onTheWay.empty() || m_onTheWay.top().arrival > now)
        return {};
    std::string packet = m_onTheWay.top().packet;
    m_onTheWay.pop();
    return packet;
}

double ImpairedLine::lostPercent() const
{
    const std::size_t all = m_lost + m_delays.size();
    return all == 0 ? 0 : 100.0 * static_cast<double>(m_lost) / static_cast<double>(all);
}

double ImpairedLine::p97() const
{
    std::vector<double> delays = m_delays;
    std::ranges::sort(delays);
    return delays.empty() ? 0 : delays[delays.size() * 97 / 100] - delays[delays.size() / 200];
}

} // namespace legscope::bench

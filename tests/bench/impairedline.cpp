#include "tests/bench/impairedline.h"

#include <chrono>
#include <utility>

namespace legscope::bench {

void ImpairedLine::put(std::string packet, Monotonic now)
{
    if (const auto delay = m_impairment.delay())
        m_onTheWay.push({now
                + std::chrono::duration_cast<Monotonic::duration>(
                    std::chrono::duration<double, std::milli>(*delay)),
            std::move(packet)});
}

std::string ImpairedLine::take(Monotonic now)
{
    if (m_onTheWay.empty() || m_onTheWay.top().arrival > now)
        return {};
    std::string packet = m_onTheWay.top().packet;
    m_onTheWay.pop();
    return packet;
}

} // namespace legscope::bench

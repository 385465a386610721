#include "engine/media/mediasession.h"

#include <algorithm>

namespace legscope {

Result<void> MediaSession::bind(std::uint32_t mline, LegSide side, PortPair ports,
    std::unique_ptr<StreamBlock> counters, const RelayContext& context)
{
    if (counters)
        m_counters[mline] = std::move(counters);
    const auto [relay, made] = m_relays.try_emplace(mline, m_setup, mline, *m_counters.at(mline), context);
    return relay->second.bind(side, std::move(ports));
}

void MediaSession::release(std::uint32_t mline)
{
    m_relays.erase(mline);
}

void MediaSession::arm(const MediaPlan& plan)
{
    for (auto& [mline, relay] : m_relays) {
        const auto stream = std::ranges::find(plan.streams, mline, &StreamPlan::mline);
        if (stream == plan.streams.end())
            relay.disarm();
        else
            relay.arm(*stream);
    }
}

void MediaSession::tick(Monotonic now)
{
    for (auto& [mline, relay] : m_relays)
        relay.tick(now);
}

unsigned MediaSession::updateConnections(unsigned budget)
{
    unsigned opened = 0;
    for (auto& [mline, relay] : m_relays)
        opened += relay.updateConnections(budget - opened);
    return opened;
}

} // namespace legscope

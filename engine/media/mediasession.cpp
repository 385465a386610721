#include "engine/media/mediasession.h"

#include "engine/core/log.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

void MediaSession::bind(std::uint32_t mline, LegSide side, PortPair ports,
    std::unique_ptr<StreamBlock> counters, const RelayContext& context)
{
    if (counters)
        m_counters[mline] = std::move(counters);
    Relay& relay = m_relays.try_emplace(mline, m_setup, mline, *m_counters.at(mline), context).first->second;
    if (const auto bound = relay.bind(side, std::move(ports)); !bound)
        logLine(LogLevel::Error, "media",
            fmt::format("call {}: m-line {} of leg {} stays silent: {}", m_setup.call, mline, nameOf(side),
                bound.error().detail));
    apply(mline, relay);
}

void MediaSession::release(std::uint32_t mline)
{
    m_relays.erase(mline);
}

void MediaSession::arm(MediaPlan plan)
{
    m_plan = std::move(plan);
    for (auto& [mline, relay] : m_relays)
        apply(mline, relay);
}

void MediaSession::apply(std::uint32_t mline, Relay& relay) const
{
    const auto stream = std::ranges::find(m_plan.streams, mline, &StreamPlan::mline);
    if (stream == m_plan.streams.end())
        relay.disarm();
    else
        relay.arm(*stream);
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

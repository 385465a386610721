#include "engine/event/ladder.h"

#include "engine/event/eventlines.h"

#include <algorithm>

/// Which lane of a ladder is whose, and what stands above it.
namespace legscope {

void LadderFold::beginLanes()
{
    if (m_ladder.lanes.empty())
        m_ladder.lanes = {LadderLane{}, LadderLane{true, {}, {}}};
}

/// A's leg may have been taken for a callee's before it was told which one it is.
void LadderFold::nameCallerLane(LegId leg)
{
    auto& lanes = m_ladder.lanes;
    if (!leg || lanes[callerLane].leg)
        return;
    lanes[callerLane].leg = leg;
    const auto taken = std::find_if(lanes.begin() + firstCalleeLane, lanes.end(),
        [leg](const LadderLane& lane) { return lane.leg == leg; });
    if (taken == lanes.end())
        return;
    const auto gone = static_cast<std::size_t>(taken - lanes.begin());
    lanes.erase(taken);
    for (std::size_t i = 0; i < m_ladder.rows.size(); ++i) {
        for (std::size_t* lane : {&m_ladder.rows[i].fromLane, &m_ladder.rows[i].toLane}) {
            if (*lane < gone)
                continue;
            *lane = *lane == gone ? callerLane : *lane - 1;
            changed(i);
        }
    }
}

/// Callee lanes stand in the order in which the engine made their legs.
std::size_t LadderFold::laneOf(LegId leg)
{
    auto& lanes = m_ladder.lanes;
    if (lanes[callerLane].leg == leg)
        return callerLane;
    const auto at = std::find_if(lanes.begin() + firstCalleeLane, lanes.end(),
        [leg](const LadderLane& lane) { return lane.leg >= leg; });
    const auto index = static_cast<std::size_t>(at - lanes.begin());
    if (at != lanes.end() && at->leg == leg)
        return index;
    lanes.insert(at, LadderLane{false, leg, {}});
    for (std::size_t i = 0; i < m_ladder.rows.size(); ++i) {
        for (std::size_t* lane : {&m_ladder.rows[i].fromLane, &m_ladder.rows[i].toLane}) {
            if (*lane < index)
                continue;
            ++*lane;
            changed(i);
        }
    }
    return index;
}

void LadderFold::learnPeer(LegId leg, const SocketAddress& address, std::uint64_t sequence)
{
    if (!leg || address.isUnspecified())
        return;
    const auto [peer, isNew] = m_peers.try_emplace(leg.value, Peer{address, sequence});
    if (!isNew && sequence < peer->second.sequence)
        peer->second = {address, sequence};
}

void LadderFold::titleLanes()
{
    for (std::size_t i = 0; i < m_ladder.lanes.size(); ++i) {
        LadderLane& lane = m_ladder.lanes[i];
        if (lane.engine) {
            lane.title = "engine " + m_profileA;
            if (!m_profileB.empty())
                lane.title += " > " + m_profileB.begin()->second;
            continue;
        }
        lane.title = legName(i == callerLane ? 0 : i - 1);
        const auto peer = m_peers.find(lane.leg.value);
        if (peer != m_peers.end())
            lane.title += ' ' + peer->second.address.text();
    }
}

} // namespace legscope

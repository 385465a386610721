#include "engine/event/ladder.h"

#include <algorithm>
#include <optional>

/// The bands of media in a ladder.
namespace legscope {

void LadderFold::media(const Event& event, std::uint32_t mline, LegSide from, bool aroundEngine)
{
    auto& rows = m_ladder.rows;
    const auto known = std::ranges::find_if(rows, [&](const LadderRow& row) {
        return row.kind == LadderRowKind::Media && row.mline == mline && row.mediaFrom == from;
    });
    LadderRow row;
    if (known != rows.end()) {
        if (event.sequence >= known->sequence)
            return;
        changed(static_cast<std::size_t>(known - rows.begin()));
        rows.erase(known);
    }
    row.kind = LadderRowKind::Media;
    row.time = event.time;
    row.sequence = event.sequence;
    row.aroundEngine = aroundEngine;
    row.mediaFrom = from;
    row.mline = mline;
    insert(std::move(row));
}

/// The lane of the leg that a side had then: of those that had answered the last one, or, when none had, the
/// first that did later. Lanes stand in the order of their legs.
std::size_t LadderFold::laneAt(LegSide side, std::uint64_t sequence) const
{
    const auto& lanes = m_ladder.lanes;
    std::optional<std::size_t> then, later;
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        const auto answered = m_answered.find(lanes[lane].leg.value);
        const auto known = m_sides.find(lanes[lane].leg.value);
        const LegSide stands = known != m_sides.end() ? known->second
            : lane == callerLane                      ? LegSide::A
                                                      : LegSide::B;
        if (lanes[lane].engine || answered == m_answered.end() || stands != side)
            continue;
        if (answered->second <= sequence)
            then = lane;
        else if (!later)
            later = lane;
    }
    const std::size_t firstCallee = lanes.size() > firstCalleeLane ? firstCalleeLane : engineLane;
    return then ? *then : later ? *later : side == LegSide::A ? callerLane : firstCallee;
}

/// Bands run between the lanes of the legs that were connected when they began, and are called by the codec
/// that was armed last.
void LadderFold::placeMedia()
{
    for (std::size_t i = 0; i < m_ladder.rows.size(); ++i) {
        LadderRow& row = m_ladder.rows[i];
        if (row.kind != LadderRowKind::Media)
            continue;
        const LadderRow before = row;
        const auto name = m_streams.find(row.mline);
        row.label = "RTP";
        if (name != m_streams.end())
            row.label += ' ' + name->second.text;
        if (row.aroundEngine)
            row.label += " not seen by the engine";
        row.fromLane = laneAt(row.mediaFrom, row.sequence);
        row.toLane = laneAt(otherSide(row.mediaFrom), row.sequence);
        if (row != before)
            changed(i);
    }
}

} // namespace legscope

#include "engine/event/laddermerge.h"

#include "engine/event/redact.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <tuple>

namespace legscope {
namespace {

enum class LaneGroup : std::uint8_t { Callers, Engine, Others };

LaneGroup groupOf(const Ladder& ladder, std::size_t lane)
{
    if (ladder.lanes[lane].engine)
        return LaneGroup::Engine;
    return lane == 0 ? LaneGroup::Callers : LaneGroup::Others;
}

/// The lanes of all calls, and where those of each call have gone.
struct MergedLanes {
    std::vector<LadderLane> lanes;
    std::vector<std::vector<std::size_t>> places; ///< by call, by its lane

    explicit MergedLanes(std::span<const CallLadder> calls)
    {
        for (const CallLadder& call : calls)
            places.emplace_back(call.ladder->lanes.size());
        for (const LaneGroup group : {LaneGroup::Callers, LaneGroup::Engine, LaneGroup::Others}) {
            const std::size_t begin = lanes.size();
            for (std::size_t place = 0; place < calls.size(); ++place)
                add(*calls[place].ladder, place, group, begin);
        }
    }

    void add(const Ladder& ladder, std::size_t place, LaneGroup group, std::size_t begin)
    {
        for (std::size_t lane = 0; lane < ladder.lanes.size(); ++lane) {
            if (groupOf(ladder, lane) != group)
                continue;
            const bool isEngineThere = group == LaneGroup::Engine && lanes.size() > begin;
            places[place][lane] = isEngineThere ? begin : lanes.size();
            if (isEngineThere)
                lanes[begin].title
                    = lanes[begin].title == ladder.lanes[lane].title ? lanes[begin].title : "engine";
            else
                addLane(ladder.lanes[lane], place);
        }
    }

    void addLane(LadderLane lane, std::size_t place)
    {
        if (!lane.engine)
            lane.title = fmt::format("{} {}", place + 1, lane.title);
        lanes.push_back(std::move(lane));
    }
};

LadderRow placed(LadderRow row, std::size_t place, const std::vector<std::size_t>& lanes)
{
    row.fromLane = lanes[row.fromLane];
    row.toLane = lanes[row.toLane];
    row.sequence = inLadder(place, row.sequence);
    row.rewrite = inLadder(place, row.rewrite);
    row.phase = inLadder(place, row.phase);
    row.mline = mlineInLadder(place, row.mline);
    if (row.kind == LadderRowKind::Decision)
        row.label = fmt::format("{}: {}", place + 1, row.label);
    return row;
}

/// "1001 > 1002" where the call begins.
LadderRow rowOfBegin(const Event& event, std::size_t place, std::size_t engine)
{
    const auto& began = std::get<CallBegan>(event.body);
    LadderRow row;
    row.kind = LadderRowKind::Decision;
    row.time = event.time;
    row.sequence = inLadder(place, event.sequence);
    row.fromLane = row.toLane = engine;
    row.label
        = fmt::format("{}: {} > {}", place + 1, shownText(began.callerNumber), shownText(began.calledNumber));
    return row;
}

} // namespace

Ladder mergedLadder(std::span<const CallLadder> calls)
{
    MergedLanes merged(calls);
    Ladder all;
    const auto engineLane = static_cast<std::size_t>(
        std::ranges::find_if(merged.lanes, &LadderLane::engine) - merged.lanes.begin());
    all.lanes = std::move(merged.lanes);
    for (std::size_t place = 0; place < calls.size(); ++place) {
        if (calls[place].began && engineLane < all.lanes.size())
            all.rows.push_back(rowOfBegin(*calls[place].began, place, engineLane));
        for (const LadderRow& row : calls[place].ladder->rows)
            all.rows.push_back(placed(row, place, merged.places[place]));
    }
    // Calls of one run have one order; between runs it is that of the calls.
    std::ranges::stable_sort(
        all.rows, {}, [](const LadderRow& row) { return std::tuple(row.time, numberInCall(row.sequence)); });
    return all;
}

} // namespace legscope

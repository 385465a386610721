#include "engine/route/routeframes.h"

#include <algorithm>
#include <cassert>
#include <ranges>
#include <utility>

namespace legscope {

void RouteFrames::push(
    std::string context, std::list<RouteAction> actions, std::unique_ptr<RunningApplication> outer)
{
    m_frames.push_back({std::move(context), std::move(actions), std::move(outer)});
}

bool RouteFrames::hasMore() const
{
    return std::ranges::any_of(
        m_frames, [](const Frame& frame) { return frame.outer || !frame.actions.empty(); });
}

std::unique_ptr<RunningApplication> RouteFrames::dropFinished()
{
    while (!m_frames.empty() && m_frames.back().actions.empty()) {
        auto outer = std::move(m_frames.back().outer);
        m_frames.pop_back();
        if (outer)
            return outer;
    }
    return nullptr;
}

std::pair<std::string, RouteAction> RouteFrames::takeNext()
{
    assert(!m_frames.empty() && !m_frames.back().actions.empty());
    Frame& frame = m_frames.back();
    std::pair<std::string, RouteAction> next(frame.context, std::move(frame.actions.front()));
    frame.actions.pop_front();
    return next;
}

std::vector<std::unique_ptr<RunningApplication>> RouteFrames::takeOuters()
{
    std::vector<std::unique_ptr<RunningApplication>> outers;
    for (Frame& frame : std::views::reverse(m_frames)) {
        if (frame.outer)
            outers.push_back(std::move(frame.outer));
    }
    return outers;
}

} // namespace legscope

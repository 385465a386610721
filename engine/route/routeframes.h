#pragma once

#include "engine/config/dialplan.h"
#include "engine/route/runningapplication.h"

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// The actions that a route has before it, innermost last: those that are left of one hunt, or that an
/// application has inside of itself.
class RouteFrames {
public:
    /// `outer` goes on behind the actions; null: the frame below does.
    void push(std::string context, std::list<RouteAction> actions,
        std::unique_ptr<RunningApplication> outer = nullptr);
    void clear() { m_frames.clear(); }
    /// Applications that were to go on behind actions, the innermost first: they do not go on any more.
    std::vector<std::unique_ptr<RunningApplication>> takeOuters();
    std::size_t depth() const { return m_frames.size(); }
    /// Whether anything is left, actions or an application.
    bool hasMore() const;

    /// Drops frames that have no action left: the application that goes on now behind those of its frame,
    /// null where it is the next action, or nothing.
    std::unique_ptr<RunningApplication> dropFinished();
    /// The context of the next action, which there is, and the action, taken out.
    std::pair<std::string, RouteAction> takeNext();

private:
    struct Frame {
        std::string context;
        std::list<RouteAction> actions;
        std::unique_ptr<RunningApplication> outer;
    };

    std::vector<Frame> m_frames;
};

} // namespace legscope

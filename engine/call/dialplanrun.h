#pragma once

#include "engine/config/dialplan.h"

#include <cstdint>
#include <deque>
#include <string>

namespace legscope {

class Call;

/// What an application tells the run.
enum class StepOutcome : std::uint8_t {
    Next, ///< done: go on with the next action
    Waiting, ///< the call goes on by itself; resume() brings the next action
};

/// The walk of one call through the dialplan: hunts, then runs action after action. Lives on the SIP thread.
class DialplanRun {
public:
    explicit DialplanRun(Call& call);

    /// Hunts in `context` and runs what it chose.
    void start(const std::string& context);
    /// The same actions, from a list made elsewhere.
    void start(std::deque<RouteAction> actions);
    /// An application that was Waiting has finished.
    void resume();
    void stop() { m_stopped = true; }
    bool hasMore() const { return !m_actions.empty(); }

private:
    StepOutcome run(const RouteAction& action);

    Call& m_call;
    std::string m_context;
    std::deque<RouteAction> m_actions;
    bool m_running = false;
    bool m_resumed = false;
    bool m_stopped = false;
};

} // namespace legscope

#pragma once

#include "engine/call/limits.h"
#include "engine/config/dialplan.h"
#include "engine/sip/cause.h"
#include "engine/sip/siploop.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

class Call;

/// What an application tells the run.
enum class StepOutcome : std::uint8_t {
    Next, ///< done: go on with the next action
    Waiting, ///< the call goes on by itself; resume() brings the next action
};

/// The walk of one call through the dialplan: hunts, then runs action after action. It ends by itself: after
/// as many transfers as a request may have hops, and after a number of actions that no route needs. Lives on
/// the SIP thread.
class DialplanRun {
public:
    explicit DialplanRun(Call& call);

    /// Hunts in `context` and runs what it chose.
    void start(const std::string& context);
    /// The same actions, from a list made elsewhere.
    void start(std::deque<RouteAction> actions);
    /// An application that was Waiting has finished.
    void resume();
    /// The same after a delay.
    void resumeAfter(std::chrono::milliseconds delay);
    void stop();
    bool hasMore() const;

    // What applications do with the route itself. Each goes on with the first action of what it has found, as
    // soon as the one that runs returns Next.
    /// `transfer`: forgets what is left, and hunts for `destination`. Empty contexts are the present one.
    StepOutcome transfer(const std::string& destination, const std::string& context);
    /// `execute_extension`: the same, but comes back to what is left.
    StepOutcome execute(const std::string& destination, const std::string& context);
    /// `limit`: the resource stays in use until the call ends.
    void hold(std::unique_ptr<Limits::Use> use) { m_uses.push_back(std::move(use)); }
    /// `sched_hangup`, and a park that has a limit; the later one counts. `why` names it.
    void hangUpAfter(std::chrono::seconds delay, const Cause& cause, std::string why);

    /// The caller is answered: runs what execute_on_answer names ("APPLICATION ARGUMENT"), while the route is
    /// where it is. What would lead the route elsewhere is not run; a finding says so.
    void runOnAnswer(const std::string& what);
    /// Where the route stands, for a transfer that may fail.
    struct Position;
    Position position() const;
    void goBackTo(Position position);
    /// Nothing of the route is left: it served a leg that has gone.
    void drop() { m_frames.clear(); }

    /// The leg that the call was bridged to has gone: true when the route goes on, false when the call is to
    /// end.
    bool goesOnAfterBridge(const Cause& cause);

private:
    /// Actions that are left of one hunt.
    struct Frame {
        std::string context;
        std::deque<RouteAction> actions;
    };

    void tellFunctionFaults(const std::string& where);
    Hunt hunt(const std::string& context);
    void dropFinished();
    StepOutcome run(const RouteAction& action);
    StepOutcome runUnknown(const RouteAction& action);

    Call& m_call;
    std::vector<Frame> m_frames; ///< innermost last
    std::string m_context; ///< of the action that runs
    int m_transfers = 0;
    int m_steps = 0;
    std::vector<std::unique_ptr<Limits::Use>> m_uses;
    LoopTimer m_pause;
    LoopTimer m_end;
    bool m_running = false;
    bool m_resumed = false;
    bool m_stopped = false;
};

struct DialplanRun::Position {
    std::vector<Frame> frames;
    std::string context;
    int transfers, steps;
};

} // namespace legscope

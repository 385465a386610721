#pragma once

#include "engine/channel/channel.h"
#include "engine/channel/channelroute.h"
#include "engine/channel/channelvariables.h"
#include "engine/core/looptimer.h"
#include "engine/core/threadcheck.h"
#include "engine/route/besidebridge.h"
#include "engine/route/routedcall.h"
#include "engine/route/routeframes.h"
#include "engine/route/runningapplication.h"

#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <string>

namespace legscope {

/// What an application returns to the run.
enum class StepOutcome : std::uint8_t {
    Next, ///< done: go on with the next action
    Waiting, ///< the call goes on by itself; resume() brings the next action
};

/// The walk of one channel through the dialplan: hunts, then runs action after action. It ends by itself:
/// after as many transfers as a request may have hops, and after a number of actions that no route needs.
/// Lives on the SIP thread. It must not be deleted while it runs an action: stop() it, and delete it later.
class DialplanRun final : public ChannelRoute {
public:
    /// All of it outlives this object. Variables, holds and bindings are the channel's. `beside`: it is no
    /// route, but runs beside the one of the channel.
    DialplanRun(RoutedCall& call, ChannelVariables& variables, ChannelHolds& holds, KeyBindings& bindings,
        RouteEnvironment environment, BesideBridge* beside = nullptr);

    void transfer(const std::string& destination, const std::string& context) override;
    void start(const std::string& context) override;
    void start(std::list<RouteAction> actions) override;
    void resume() override;
    void stop(const Cause& cause) override;
    void waitAsInBridge(const Cause& cause) override;
    HuntTrace explain() const override;
    bool hasMore() const override;
    void runOnAnswer(const std::string& what) override;
    bool goesOnAfterBridge(const Cause& cause) override;

    // What applications use.
    RoutedCall& call() { return m_call; }
    ChannelVariables& variables() { return m_variables; }
    KeyBindings& bindings() { return m_bindings; }
    const RouteEnvironment& environment() const { return m_environment; }
    /// The application waits, until resume() or a stop.
    StepOutcome await(std::unique_ptr<RunningApplication> application);
    /// `execute_extension`: runs what `context` has for `destination`, and comes back to what is left.
    StepOutcome execute(const std::string& destination, const std::string& context);
    /// The application that waits has another one run, and goes on (RunningApplication::goOn) when that is
    /// over; a transfer ends both. It may have been destroyed when this comes back.
    void runInside(const std::string& application, const std::string& argument);
    /// `limit`: the resource stays in use until the channel ends.
    void hold(std::unique_ptr<Limits::Use> use) { m_holds.uses.push_back(std::move(use)); }
    /// `hangup`.
    void hangUp(const Cause& cause, const std::string& text);
    /// `sched_hangup`; the later one counts. `why` names it.
    void hangUpAfter(std::chrono::seconds delay, const Cause& cause, std::string why);

private:
    void onOver();
    void reportFunctionFaults(const std::string& where);
    Hunt hunt(const std::string& context);
    std::string presentOr(const std::string& context) const;
    void stopApplication(const Cause& cause);
    StepOutcome run(const RouteAction& action);
    StepOutcome runUnknown(const RouteAction& action);
    StepOutcome leaveOut(const RouteAction& action);

    ThreadCheck m_thread;
    RoutedCall& m_call;
    ChannelVariables& m_variables;
    ChannelHolds& m_holds;
    KeyBindings& m_bindings;
    const RouteEnvironment m_environment;
    BesideBridge* const m_beside; ///< null: it is the route of its channel
    RouteFrames m_frames;
    std::string m_context, m_extension; ///< of the action that runs
    std::unique_ptr<RunningApplication> m_application; ///< the one that waits
    int m_transfers = 0;
    int m_steps = 0;
    bool m_running = false;
    bool m_resumed = false;
    bool m_stopped = false;
};

} // namespace legscope

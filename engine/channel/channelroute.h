#pragma once

#include "engine/config/dialplan.h"
#include "engine/sip/cause.h"

#include <list>
#include <string>

namespace legscope {

/// What a channel does by itself: a walk through the dialplan, action after action. Lives on the SIP thread.
class ChannelRoute {
public:
    virtual ~ChannelRoute() = default;

    /// Looks for `destination` in `context` (the present one when it is empty), and runs what is found there
    /// in the place of what is left.
    virtual void transfer(const std::string& destination, const std::string& context) = 0;
    /// Runs what the dialplan has for the variables of the channel in `context`.
    virtual void start(const std::string& context) = 0;
    /// Runs actions from elsewhere.
    virtual void start(std::list<RouteAction> actions) = 0;
    /// The application that runs has finished: the next action follows.
    virtual void resume() = 0;
    /// Nothing is run any more; the application that runs is stopped.
    virtual void stop(const Cause& cause) = 0;
    /// What runs is stopped, and nothing that is left is run: the channel is connected without its route,
    /// which goes on as behind a bridge (goesOnAfterBridge).
    virtual void waitAsInBridge(const Cause& cause) = 0;
    /// Why the dialplan leads the channel where it does: another hunt in the present context, on a copy of
    /// the variables as they are now. Nothing changes by it.
    virtual HuntTrace explain() const = 0;
    /// Actions are left.
    virtual bool hasMore() const = 0;
    /// The channel is answered: runs what execute_on_answer names ("APPLICATION ARGUMENT"), while the route
    /// is where it is. What would lead the route elsewhere is not run; a finding says so.
    virtual void runOnAnswer(const std::string& what) = 0;
    /// The leg that the channel was bridged to has gone: true when the route goes on, false when the call is
    /// to end.
    virtual bool goesOnAfterBridge(const Cause& cause) = 0;
};

} // namespace legscope

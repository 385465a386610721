#pragma once

#include "engine/sip/cause.h"

namespace legscope {

/// An application that has begun and not finished. It goes when the route goes on; hangup and transfer stop
/// it before.
class RunningApplication {
public:
    virtual ~RunningApplication() = default;
    /// Gives up what it does. The route does not go on by that.
    virtual void stop(const Cause& cause) = 0;
    /// What it had its route run inside of itself (DialplanRun::runInside) is over. It may end in it.
    virtual void goOn() { }
};

} // namespace legscope

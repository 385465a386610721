#pragma once

#include "engine/event/event.h"
#include "engine/sip/cause.h"

#include <string>

namespace legscope {

/// The call, for those of its parts that find that it cannot go on. Lives on the SIP thread.
class EndableCall {
public:
    /// Ends the call: every leg is ended, one that waits for its answer with the status `refusal`, where that
    /// is one, else with that of the cause. `text` says why.
    virtual void hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal = 0) = 0;
    /// The route gives up: a transfer that it served has failed, or else the call ends.
    virtual void endRoute(const Cause& cause, const std::string& text, int refusal = 0) = 0;

protected:
    ~EndableCall() = default;
};

} // namespace legscope

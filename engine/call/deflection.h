#pragma once

#include "engine/call/calllinks.h"
#include "engine/core/looptimer.h"
#include "engine/route/endablecall.h"
#include "engine/sip/leg.h"

#include <chrono>
#include <string>

namespace legscope {

class CallEvents;

/// `deflect`: asks the caller to call somewhere else (REFER, RFC 3515). Its NOTIFYs tell how that went: the
/// call ends when it has succeeded, and its route goes on when it has not. Lives on the SIP thread.
class Deflection {
public:
    /// All of it outlives this object.
    Deflection(CallLinks& links, CallEvents& events, Timers& timers, EndableCall& call);

    /// `target` as a Refer-To has it; the caller is answered.
    void start(const std::string& target, std::chrono::seconds patience);
    /// True when the request was a NOTIFY for it.
    bool takesRequest(Leg& leg, const DialogRequest& request);
    /// The call ends.
    void stop();

private:
    void onAnswered(const std::string& target, const SipAnswer& answer);
    void fail(const std::string& why);

    CallLinks& m_links;
    CallEvents& m_events;
    Timers& m_timers;
    EndableCall& m_call;
    std::string m_target; ///< empty while none is asked for
    LoopTimer m_patience;
};

} // namespace legscope

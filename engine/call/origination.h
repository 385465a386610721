#pragma once

#include "engine/call/calllinks.h"
#include "engine/call/modedecision.h"
#include "engine/call/originationplan.h"
#include "engine/core/error.h"
#include "engine/sip/leg.h"

#include <chrono>
#include <functional>
#include <string>

namespace legscope {

class CallEvents;
class CallMedia;

/// The call that is begun.
class OriginatingCall {
public:
    virtual void inviteCaller(InviteTarget target) = 0;
    /// The first leg and we know that it is answered.
    virtual void onCallerAnswered() = 0;
    /// As EndableCall::hangUp().
    virtual void hangUp(const Cause& cause, CallEndedBy by, const std::string& text, int refusal = 0) = 0;

protected:
    ~OriginatingCall() = default;
};

/// How a call begins that nobody placed: it calls the A leg itself, and hands the call to its route when that
/// has answered. The leg is offered the codecs that its profile prefers, in Default mode: its early media is
/// heard by nobody. With originate_3pcc its INVITE has no offer; its 200 holds the one for the second leg,
/// and its ACK waits for the second's answer (RFC 3725 section 4.1, flow I). Lives on the SIP thread.
class Origination {
public:
    using Done = std::move_only_function<void(Result<std::string>)>;

    /// `done` is called once: when the first leg has answered (both, in flow I), or with what kept it from
    /// it.
    Origination(OriginatingCall& call, CallLinks& links, const CallProgress& progress, CallMedia& media,
        CallEvents& events, Timers& timers, OriginationPlan plan, Done done);
    /// Calls `done` if nothing has.
    ~Origination();

    void start();
    /// The body of the first leg's INVITE.
    Result<SipBody> offerTo(LegId leg, const std::string& sipCallId);
    /// Of a bridge. Errc::Unsupported for a mode that needs the legs to share an SDP.
    Result<ModeDecision> decideMode() const;

    // What happens to the first leg.
    void onProvisional(const SipAnswer& answer);
    void onAnswered(const SipAnswer& answer);
    void onRefused(const SipAnswer& answer);

    /// The second leg has answered while the first waits for its ACK: the answer goes there.
    void connect(Leg& callee, const SipAnswer& answer);
    /// The call is over.
    void onOver(const Cause& cause, const std::string& text);

private:
    Result<void> agree(const SipAnswer& answer);
    void runRoute();
    void finish(Result<std::string> outcome);

    OriginatingCall& m_call;
    CallLinks& m_links;
    const CallProgress& m_progress;
    CallMedia& m_media;
    CallEvents& m_events;
    Timers& m_timers;
    const OriginationPlan m_plan;
    Done m_done;
    LoopTimer m_timeout;
};

} // namespace legscope

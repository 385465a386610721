#pragma once

#include "engine/call/callenvironment.h"
#include "engine/call/mediamode.h"
#include "engine/config/dialplan.h"
#include "engine/config/dialstring.h"
#include "engine/core/error.h"
#include "engine/sip/leg.h"

#include <chrono>
#include <functional>
#include <string>

namespace legscope {

class Call;

/// What an operator wants called and connected, as typed.
struct OriginateOrder {
    std::string first; ///< dial string
    std::string second; ///< dial string, "&application(argument)", or an extension of `context`
    std::string context = "default";
    std::string callerName, callerNumber;
    std::chrono::seconds timeout{0}; ///< 0: originate_timeout of the dial string, else 60 s
};

/// An order that can be carried out.
struct OriginationPlan {
    Profile* profile = nullptr; ///< that calls the first leg
    InviteTarget target; ///< the first leg's INVITE, without Call-ID and body
    InviteRequest asked; ///< what the second leg is shown, as if the first leg had called
    DialVariables variables; ///< of the call
    std::string extension, context; ///< where the route goes on; empty with `action`
    RouteAction action; ///< what is run instead of a route
    std::chrono::seconds timeout{60};
    bool thirdParty = false; ///< originate_3pcc: the legs negotiate with each other
};

/// Checks an order. Errc::Parse for what cannot be read, NotFound for an endpoint that cannot be called,
/// Unsupported where the media mode cannot serve two legs that we call.
Result<OriginationPlan> planOrigination(const CallEnvironment& environment, const OriginateOrder& order);

/// How a call begins that nobody placed: it calls the A leg itself, and hands the call to its route when that
/// has answered. With originate_3pcc the first leg's 200 holds the offer for the second, and its ACK waits
/// for the second's answer (RFC 3725 section 4.1, flow I). Lives on the SIP thread.
class Origination {
public:
    using Done = std::move_only_function<void(Result<std::string>)>;

    /// `done` is called once: when the first leg has answered (both, in flow I), or with what kept it from
    /// it.
    Origination(Call& call, OriginationPlan plan, Done done);
    /// Calls `done` if nothing has.
    ~Origination();

    void start();
    ModeDecision decideMode() const;

    // What happens to the first leg.
    void onAnswered(const SipAnswer& answer);
    void onRefused(const SipAnswer& answer);

    /// The second leg has answered while the first waits for its ACK: the answer goes there.
    void connect(Leg& callee, const SipAnswer& answer);
    /// The call is over.
    void onOver(const Cause& cause, const std::string& text);

private:
    void runRoute();
    void finish(Result<std::string> outcome);

    Call& m_call;
    const OriginationPlan m_plan;
    Done m_done;
    LoopTimer m_timeout;
};

} // namespace legscope

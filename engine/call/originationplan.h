#pragma once

#include "engine/call/callenvironment.h"
#include "engine/call/modedecision.h"
#include "engine/config/dialplan.h"
#include "engine/config/dialstring.h"
#include "engine/core/error.h"
#include "engine/event/originate.h"
#include "engine/sip/sipmessage.h"

#include <chrono>
#include <string>

namespace legscope {

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

/// Checks an order before anybody is called. Errc::Parse for what cannot be read, NotFound for an endpoint or
/// application that is not there, InvalidArgument for codecs that cannot be offered, Unsupported where the
/// media mode cannot serve two legs that we call, and for an application that is not available.
Result<OriginationPlan> planOrigination(const CallEnvironment& environment, const Originate& order);

/// The sentence about a mode that two legs that we call one after the other cannot have.
std::string twoOutboundLegs(const ModeDecision& asked);

} // namespace legscope

#pragma once

#include "engine/call/channelvariables.h"
#include "engine/config/directory.h"
#include "engine/config/profilesettings.h"
#include "engine/event/ids.h"
#include "engine/sip/cause.h"
#include "engine/sip/sipmessage.h"

#include <optional>
#include <string>

namespace legscope {

/// Why an INVITE is refused before anything is done with it.
struct InviteFault {
    Cause cause;
    int status = 400;
    std::string text;
};

/// Nothing when the INVITE can be served: Max-Forwards is left (RFC 3261 section 16.3), its body is none or
/// one whose SDP can be read and, where the profile has Default mode without late negotiation, one that
/// offers a codec of inbound-codec-prefs.
std::optional<InviteFault> faultOf(const InviteRequest& invite, const ProfileSettings& profile);

/// The variables that a channel has from its INVITE, its profile and the directory user who called.
void presetVariables(ChannelVariables& variables, CallId call, const InviteRequest& invite,
    const ProfileSettings& profile, const Directory& users);

/// True when the body is an SDP or has one among its parts.
bool carriesSdp(const SipBody& body);

} // namespace legscope

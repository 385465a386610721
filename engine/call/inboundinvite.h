#pragma once

#include "engine/channel/channelvariables.h"
#include "engine/config/directory.h"
#include "engine/config/inboundacl.h"
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
    Error error;
};

/// Nothing when the INVITE can be served: Max-Forwards is left (RFC 3261 section 16.3), its body is none or
/// one whose SDP can be read and, where the profile has Default mode without late negotiation, one that
/// offers a codec of inbound-codec-prefs.
std::optional<InviteFault> faultOf(const InviteRequest& invite, const ProfileSettings& profile);

/// The directory user who is known to call: the one whose entry of an applied list holds the source, else the
/// one that From names, if the source is in that user's own cidr. Null when nobody is known: what From says
/// by itself proves nothing.
const DirectoryUser* knownCaller(
    const InviteRequest& invite, const AclVerdict& verdict, const Directory& users);

/// The variables that a channel has from its INVITE, its profile and the user who is known to call, if any.
void presetVariables(ChannelVariables& variables, const std::string& uuid, const InviteRequest& invite,
    const ProfileSettings& profile, const DirectoryUser* user);

/// What the lists say of the caller: sip_authorized, sip_acl_authed_by, sip_acl_token; user_name and
/// domain_name of the user who is known.
void presetAclVariables(ChannelVariables& variables, const AclVerdict& verdict, const DirectoryUser* user);

/// Where the call's route begins: the context of the list that let it in, that of its user, or that of the
/// profile.
std::string contextOf(const AclVerdict& verdict, const DirectoryUser* user, const ProfileSettings& profile);

} // namespace legscope

#pragma once

#include "engine/call/partyidentity.h"
#include "engine/channel/variablereader.h"

#include <string>

namespace legscope {

class CallEvents;
class CallLinks;
class ChannelVariables;
class Profile;
struct DirectoryUser;

/// Who calls, of an INVITE as it came: what a trusted peer's headers say, else From. It is asserted when a
/// trusted peer says it, or when From names the directory user who is known to call.
StatedIdentity identifyCaller(InviteRequest& invite, PeerTrust trust, const DirectoryUser* knownUser);

/// The received headers as FreeSWITCH's variables: sip_P-Asserted-Identity, sip_P-Preferred-Identity,
/// sip_Remote-Party-ID and sip_cid_type of a trusted peer only, for a route believes them; sip_Privacy,
/// sip_reason, sip_history_info, sip_Diversion, sip_geolocation of anybody.
void presetIdentityVariables(ChannelVariables& variables, const InviteRequest& invite,
    const StatedIdentity& stated, const ProfileSettings& profile);

/// A finding for each header that is not believed or cannot be read.
void reportIdentity(CallEvents& events, const StatedIdentity& stated, const std::string& peer);

/// The caller as a callee is shown it. The number and name are origination_caller_id_number and _name of the
/// callee, else effective_caller_id_number and _name of the caller, else what the caller is known as; they
/// stand in From, and in the header that sip_cid_type of the callee, else caller-id-type says. What is hidden
/// (origination_privacy, else `privacy`, else what the caller asked for) is not in From, and is said to
/// trusted peers only. Guarded headers pass from a trusted caller to a trusted callee.
void showCaller(const CallLinks& links, CallEvents& events, const Profile& profile, InviteTarget& target,
    const VariableReader& variable);

/// The same for the first leg of an originate, to which From of `target` is the caller.
void showOriginator(
    const CallLinks& links, const Profile& profile, InviteTarget& target, const VariableReader& variable);

/// What else of an INVITE variables decide: sip_invite_domain, sip_invite_params, sip_contact_user. A value
/// that would break out of its URI is not taken.
void shapeInvite(InviteTarget& target, const VariableReader& variable);

} // namespace legscope

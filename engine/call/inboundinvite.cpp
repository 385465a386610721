#include "engine/call/inboundinvite.h"

#include "engine/call/codecterms.h"
#include "engine/sdp/multipart.h"
#include "engine/sdp/sdpview.h"

namespace legscope {

bool carriesSdp(const SipBody& body)
{
    const auto sdp = sdpOf(body.type, body.text);
    return sdp && sdp->has_value();
}

std::optional<InviteFault> faultOf(const InviteRequest& invite, const ProfileSettings& profile)
{
    if (invite.maxForwards <= 0)
        return InviteFault{causeOfStatus(483), 483, "Max-Forwards is used up: a loop"};
    const auto sdp = sdpOf(invite.body.type, invite.body.text);
    if (!sdp)
        return InviteFault{causeNamed("INCOMPATIBLE_DESTINATION"), 400, sdp.error().detail};
    if (!*sdp)
        return std::nullopt;
    const auto view = readSdp(**sdp);
    if (!view)
        return InviteFault{causeNamed("INCOMPATIBLE_DESTINATION"),
            view.error().code == Errc::Unsupported ? 488 : 400,
            "bad session description: " + view.error().detail};
    if (modeOf(profile) != MediaMode::Default || profile.inboundLateNegotiation)
        return std::nullopt;
    const auto terms = codecTermsOf(profile, {});
    if (!terms)
        return InviteFault{causeNamed("INCOMPATIBLE_DESTINATION"), 500, terms.error().detail};
    if (const auto agreed = negotiate(*view, terms->rules); !agreed)
        return InviteFault{causeNamed("INCOMPATIBLE_DESTINATION"), 488, agreed.error().detail};
    return std::nullopt;
}

void presetVariables(ChannelVariables& variables, CallId call, const InviteRequest& invite,
    const ProfileSettings& profile, const Directory& users)
{
    variables.preset("uuid", std::to_string(call.value));
    variables.preset("destination_number", invite.requestUser);
    variables.preset("caller_id_number", invite.fromUser);
    variables.preset("caller_id_name", invite.fromDisplay);
    variables.preset("network_addr", invite.source.host());
    variables.preset("context", profile.context);
    variables.preset("sofia_profile_name", profile.name);
    variables.preset("sip_call_id", invite.callId);
    variables.preset("sip_from_user", invite.fromUser);
    variables.preset("sip_from_host", invite.fromHost);
    variables.preset("sip_to_user", invite.toUser);
    variables.preset("sip_to_host", invite.toHost);
    variables.preset("sip_req_user", invite.requestUser);
    variables.preset("sip_req_host", invite.requestHost);
    for (const auto& [name, value] : invite.passed)
        variables.preset("sip_h_" + name, value);
    if (const DirectoryUser* user = users.find(invite.fromUser, invite.fromHost)) {
        for (const auto& [name, value] : user->variables)
            variables.preset(name, value);
    }
}

} // namespace legscope

#include "engine/call/inboundinvite.h"

#include "engine/channel/codecterms.h"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <utility>

namespace legscope {

namespace {

/// As FreeSWITCH has URIs in variables: "user@host".
std::string_view withoutScheme(std::string_view uri)
{
    return uri.starts_with("sip:") ? uri.substr(4) : uri;
}

/// The suite of an offer of SRTP, for the routes that ask for it; no key.
void presetCrypto(ChannelVariables& variables, const SipBody& body)
{
    const SharedSdp sdp = body.part.sdp.value_or(nullptr);
    if (!sdp)
        return;
    for (const SdpMedia& media : sdp->view().media) {
        if (media.encrypted && !media.crypto.empty())
            return variables.preset("rtp_has_crypto", std::string(nameOf(media.crypto.front().key.suite)));
    }
}

} // namespace

std::optional<InviteFault> faultOf(const InviteRequest& invite, const ProfileSettings& profile)
{
    if (invite.maxForwards <= 0)
        return InviteFault{causeOfStatus(483), 483, {Errc::Refused, "Max-Forwards is used up: a loop"}};
    const auto& [place, sdp] = invite.body.part;
    if (!sdp)
        return InviteFault{causeNamed("INCOMPATIBLE_DESTINATION"),
            sdp.error().code == Errc::Unsupported ? 488 : 400,
            {sdp.error().code, (place ? "bad session description: " : "") + sdp.error().detail}};
    if (!*sdp)
        return std::nullopt;
    if (modeOf(profile) != MediaMode::Default || profile.inboundLateNegotiation)
        return std::nullopt;
    const auto unset = [](const std::string&) { return std::string(); };
    const auto terms = codecTermsOf(profile, unset, secureTermsOf(profile, unset, LegDirection::Inbound));
    if (!terms)
        return InviteFault{causeNamed("INCOMPATIBLE_DESTINATION"), 500, terms.error()};
    if (const auto agreed = negotiate((*sdp)->view(), terms->rules); !agreed)
        return InviteFault{causeNamed("INCOMPATIBLE_DESTINATION"), 488, agreed.error()};
    return std::nullopt;
}

const DirectoryUser* knownCaller(
    const InviteRequest& invite, const AclVerdict& verdict, const Directory& users)
{
    if (verdict.outcome == AclOutcome::Refused || verdict.outcome == AclOutcome::ToFailContext)
        return nullptr;
    if (const DirectoryUser* user = users.named(verdict.token))
        return user;
    const DirectoryUser* user = users.find(invite.fromUser, invite.fromHost);
    const auto holdsSource = [&](const Network& network) { return network.holds(invite.source); };
    return user && std::ranges::any_of(user->networks, holdsSource) ? user : nullptr;
}

void presetAclVariables(ChannelVariables& variables, const AclVerdict& verdict, const DirectoryUser* user)
{
    if (verdict.outcome == AclOutcome::Matched) {
        variables.preset("sip_authorized", "true");
        variables.preset("sip_acl_authed_by", verdict.list);
        if (!verdict.token.empty())
            variables.preset("sip_acl_token", verdict.token);
    }
    if (user) {
        variables.preset("user_name", user->id);
        variables.preset("domain_name", user->domain);
    }
}

std::string contextOf(const AclVerdict& verdict, const DirectoryUser* user, const ProfileSettings& profile)
{
    if (!verdict.context.empty())
        return verdict.context;
    if (!user)
        return profile.context;
    const auto own = user->variables.find("user_context");
    return own == user->variables.end() || own->second.empty() ? profile.context : own->second;
}

void presetVariables(ChannelVariables& variables, const std::string& uuid, const InviteRequest& invite,
    const ProfileSettings& profile, const DirectoryUser* user)
{
    const std::string host = invite.source.host(), port = std::to_string(invite.source.port());
    const std::string channel = fmt::format("sofia/{}/{}@{}", profile.name, invite.fromUser, invite.fromHost);
    const std::initializer_list<std::pair<std::string_view, std::string_view>> facts{{"uuid", uuid},
        {"call_uuid", uuid}, {"destination_number", invite.requestUser},
        {"caller_id_number", invite.caller.number}, {"caller_id_name", invite.caller.name},
        {"ani", invite.caller.number}, {"username", invite.fromUser}, {"network_addr", host},
        {"context", profile.context}, {"dialplan", "XML"}, {"source", "mod_sofia"}, {"direction", "inbound"},
        {"chan_name", channel}, {"channel_name", channel}, {"endpoint_disposition", "RECEIVED"},
        {"sip_network_ip", host}, {"sip_network_port", port}, {"sip_received_ip", host},
        {"sip_received_port", port}, {"sofia_profile_name", profile.name}, {"sip_profile_name", profile.name},
        {"sip_call_id", invite.callId}, {"sip_from_user", invite.fromUser},
        {"sip_from_host", invite.fromHost}, {"sip_from_display", invite.fromDisplay},
        {"sip_from_uri", withoutScheme(invite.fromUri)}, {"sip_to_user", invite.toUser},
        {"sip_to_host", invite.toHost}, {"sip_req_user", invite.requestUser},
        {"sip_req_host", invite.requestHost}, {"sip_req_uri", withoutScheme(invite.requestUri)}};
    for (const auto& [name, value] : facts)
        variables.preset(name, std::string(value));
    if (!invite.userAgent.empty())
        variables.preset("sip_user_agent", invite.userAgent);
    for (const auto& [name, value] : invite.passed)
        variables.preset("sip_h_" + name, value);
    presetCrypto(variables, invite.body);
    if (user) {
        for (const auto& [name, value] : user->variables)
            variables.preset(name, value);
    }
}

} // namespace legscope

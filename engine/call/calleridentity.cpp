#include "engine/call/calleridentity.h"

#include "engine/call/callevents.h"
#include "engine/call/calllinks.h"
#include "engine/call/variableheaders.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace legscope {
namespace {

/// Something that may stand in a URI without breaking out of it.
bool fitsUri(std::string_view text)
{
    return !text.empty() && std::ranges::none_of(text, [](char c) {
        return static_cast<unsigned char>(c) <= ' '
            || std::string_view("<>\"@,?\x7f").find(c) != std::string_view::npos;
    });
}

/// RFC 3261 section 25.1: an IPv6 address stands in brackets.
std::string bracketed(const std::string& host)
{
    return host.find(':') != host.npos && host.front() != '[' && SocketAddress::parse(host, 0)
        ? '[' + host + ']'
        : host;
}

/// Who the callee is shown. What the route sets is asserted.
PartyId chosenCaller(const CallLinks& links, const VariableReader& variable)
{
    const PartyId& caller = links.asked().caller;
    const ChannelVariables& own = links.variables();
    const auto chosen = [&](const std::string& name) {
        const std::string ofCallee = variable("origination_" + name);
        return ofCallee.empty() ? own.valueOf("effective_" + name) : ofCallee;
    };
    PartyId shown = caller;
    if (const std::string number = chosen("caller_id_number"); !number.empty()) {
        shown.number = number;
        shown.isAsserted = true;
    }
    if (const std::string name = chosen("caller_id_name"); !name.empty())
        shown.name = name;
    return shown;
}

/// What origination_privacy of the callee, else `privacy` of the route, says of it.
void applyPrivacy(const CallLinks& links, const VariableReader& variable, PartyId& shown)
{
    const std::string ofCallee = variable("origination_privacy");
    if (!ofCallee.empty() && lowered(ofCallee).find("screen") == std::string::npos)
        shown.isAsserted = false;
    if (const auto privacy = privacyOfVariable(ofCallee))
        shown.privacy = *privacy;
    else if (const auto ofRoute = privacyOfVariable(links.variables().valueOf("privacy")))
        shown.privacy = *ofRoute;
}

/// RFC 3323 section 4.1.1.3: From of somebody who hides.
void hideFrom(Privacy privacy, InviteTarget& target)
{
    if (privacy < Privacy::Name)
        return;
    target.fromDisplay = "Anonymous";
    if (privacy == Privacy::Name)
        return;
    target.fromUser = "anonymous";
    target.fromHost = "anonymous.invalid";
}

/// A header that the route has set by sip_h_ stays, but for Privacy where something is hidden.
void addIdentity(HeaderList& headers, HeaderList identity)
{
    for (auto& [name, value] : identity) {
        if (value == "id")
            setHeader(headers, name, value);
        else if (!hasHeader(headers, name))
            headers.emplace_back(std::move(name), std::move(value));
    }
}

/// Guarded headers that are no identity, from a trusted caller to a trusted callee.
void passGuarded(const CallLinks& links, CallEvents& events, PeerTrust callee, InviteTarget& target)
{
    HeaderList passed = passedBetweenTrusted(links.asked().guarded);
    if (passed.empty())
        return;
    if (callee == PeerTrust::Stranger || links.callerLeg().trust() == PeerTrust::Stranger)
        return events.finding(Severity::Notice, FindingCode::HeaderNotPassed,
            fmt::format("not sent to {}: {}; {} is not trusted (legscope-trusted-acl, apply-inbound-acl)",
                target.requestUri, namesOf(passed),
                links.callerLeg().trust() == PeerTrust::Stranger ? "the caller" : "the callee"));
    std::erase_if(passed, [&](const auto& header) { return hasHeader(target.headers, header.first); });
    std::ranges::move(passed, std::back_inserter(target.headers));
}

void writeCaller(const CallLinks& links, const Profile& profile, InviteTarget& target,
    const VariableReader& variable, PartyId shown)
{
    applyPrivacy(links, variable, shown);
    Viewer viewer;
    viewer.trust = profile.trustIn(target);
    viewer.type = callerIdTypeOf(variable("sip_cid_type")).value_or(profile.settings().callerIdType);
    viewer.host = target.fromHost.empty() ? profile.agent().advertisedHost() : target.fromHost;
    viewer.privacyNone
        = isTrue(variable("sip_cid_suppress_privacy_none")) ? PrivacyNone::Unsaid : PrivacyNone::Said;
    addIdentity(target.headers, identityHeaders(shown, PartyRole::Calling, viewer));
    hideFrom(shown.privacy, target);
}

} // namespace

StatedIdentity identifyCaller(InviteRequest& invite, PeerTrust trust, const DirectoryUser* knownUser)
{
    StatedIdentity stated = statedIdentity(invite.guarded, trust);
    invite.caller.isAsserted
        = trust == PeerTrust::Trusted || (knownUser && equalsIgnoringCase(knownUser->id, invite.fromUser));
    invite.caller.privacy = stated.party.privacy;
    if (!stated.party.number.empty()) {
        invite.caller.number = stated.party.number;
        invite.caller.isAsserted = stated.party.isAsserted;
    }
    if (!stated.party.name.empty())
        invite.caller.name = stated.party.name;
    return stated;
}

void presetIdentityVariables(ChannelVariables& variables, const InviteRequest& invite,
    const StatedIdentity& stated, const ProfileSettings& profile)
{
    const auto preset
        = [&variables](const std::string& name, const HeaderList& from, std::string_view header) {
              const auto found = std::ranges::find_if(
                  from, [&](const auto& one) { return equalsIgnoringCase(one.first, header); });
              if (found != from.end())
                  variables.preset(name, found->second);
          };
    preset("sip_Privacy", invite.guarded, "Privacy");
    preset("sip_reason", invite.guarded, "Reason");
    preset("sip_geolocation", invite.guarded, "Geolocation");
    preset("sip_history_info", invite.passed, "History-Info");
    preset("sip_Diversion", invite.passed, "Diversion");
    if (!stated.cameIn)
        return;
    variables.preset("sip_cid_type", *stated.cameIn == CallerIdType::Rpid ? "rpid" : "pid");
    preset("sip_Remote-Party-ID", invite.guarded, "Remote-Party-ID");
    preset("sip_P-Preferred-Identity", invite.guarded, "P-Preferred-Identity");
    for (const auto& [name, value] : invite.guarded) {
        if (!equalsIgnoringCase(name, "P-Asserted-Identity"))
            continue;
        variables.preset("sip_P-Asserted-Identity", parsedAssertedIdentity(value, profile.assertedIdParse));
        break;
    }
}

void reportIdentity(CallEvents& events, const StatedIdentity& stated, const std::string& peer)
{
    for (const std::string& name : stated.notBelieved)
        events.finding(Severity::Notice, FindingCode::IdentityNotBelieved,
            fmt::format("{} of {} is not believed: it is in no legscope-trusted-acl or apply-inbound-acl",
                name, peer));
    for (const std::string& header : stated.unreadable)
        events.finding(Severity::Warning, FindingCode::IdentityUnreadable,
            fmt::format("{} of {} cannot be read, and counts for nothing", header, peer));
}

void showCaller(const CallLinks& links, CallEvents& events, const Profile& profile, InviteTarget& target,
    const VariableReader& variable)
{
    passGuarded(links, events, profile.trustIn(target), target);
    const PartyId shown = chosenCaller(links, variable);
    target.fromUser = shown.number;
    target.fromDisplay = shown.name;
    writeCaller(links, profile, target, variable, shown);
}

void showOriginator(
    const CallLinks& links, const Profile& profile, InviteTarget& target, const VariableReader& variable)
{
    writeCaller(links, profile, target, variable, {target.fromUser, target.fromDisplay, true});
}

void shapeInvite(InviteTarget& target, const VariableReader& variable)
{
    if (const std::string domain = variable("sip_invite_domain"); fitsUri(domain))
        target.fromHost = bracketed(domain);
    if (const std::string user = variable("sip_contact_user"); fitsUri(user))
        target.contactUser = user;
    if (const std::string parameters = variable("sip_invite_params"); fitsUri(parameters))
        target.requestUri += (parameters.starts_with(';') ? "" : ";") + parameters;
}

} // namespace legscope

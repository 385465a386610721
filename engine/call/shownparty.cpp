#include "engine/call/shownparty.h"

#include "engine/call/call.h"
#include "engine/channel/uriaddress.h"

#include <algorithm>
#include <iterator>

namespace legscope {
namespace {

/// Of the leg; that of the call when it runs no more.
const Profile& profileOf(const Call& call, const Leg& leg)
{
    const Profile* own = runningProfile(call.environment().profiles, leg.agent().name());
    return own ? *own : call.profile();
}

Viewer viewerAt(const Call& call, const Leg& leg)
{
    const Profile& profile = profileOf(call, leg);
    Viewer viewer;
    viewer.trust = leg.trust();
    viewer.host = leg.agent().advertisedHost();
    const auto exported = call.variables().exported();
    const auto ofCallees = exported.find("sip_cid_type");
    const std::string type = &leg == &call.caller() ? call.variables().valueOf("sip_cid_type")
        : ofCallees == exported.end()               ? std::string()
                                                    : ofCallees->second;
    viewer.type = callerIdTypeOf(type).value_or(profile.settings().callerIdType);
    return viewer;
}

HeaderList headersFor(
    const Call& call, const PartyId& party, const HeaderList& guarded, const Leg& from, const Leg& to)
{
    HeaderList headers = identityHeaders(
        party, &from == &call.caller() ? PartyRole::Calling : PartyRole::Called, viewerAt(call, to));
    if (from.trust() == PeerTrust::Trusted && to.trust() == PeerTrust::Trusted)
        std::ranges::move(passedBetweenTrusted(guarded), std::back_inserter(headers));
    return headers;
}

/// What the dial string, else the route says of the callee, else what the callee says of itself.
PartyId shownCallee(const Call& call, const PartyId& named, const PartyId& stated)
{
    const auto chosen = [&call](const std::string& ofCallee, const char* ofRoute) {
        return ofCallee.empty() ? call.variables().valueOf(ofRoute) : ofCallee;
    };
    PartyId shown = stated;
    if (const std::string number = chosen(named.number, "effective_callee_id_number"); !number.empty())
        shown = {number, stated.name, true, Privacy::NotAsked};
    if (const std::string name = chosen(named.name, "effective_callee_id_name"); !name.empty())
        shown.name = name;
    return shown;
}

/// What a message says of who has sent it is the newest that is known of it.
void note(Channel& channel, const PartyId& party)
{
    if (!party.number.empty())
        channel.party = party;
}

bool isShownTo(const Call& call, const Leg& from, const Leg& to)
{
    return profileOf(call, to).settings().passCalleeId || &from == &call.caller();
}

void append(HeaderList& headers, HeaderList more)
{
    std::ranges::move(more, std::back_inserter(headers));
}

} // namespace

void nameCallee(Channel& callee, const VariableReader& variable)
{
    callee.named = {variable("origination_callee_id_number"), variable("origination_callee_id_name"), true};
    callee.party = callee.named;
    if (callee.named.number.empty())
        callee.party = {userOf(callee.leg->remoteUri()), callee.named.name};
}

void showCallee(Call& call, const Leg& callee, const Leg& caller, SipAnswer& answer)
{
    Channel& channel = call.channelOf(callee);
    const StatedIdentity stated = statedIdentity(answer.guarded, callee.trust());
    if (answer.status >= 200)
        reportIdentity(call, stated, callee.remoteUri());
    const ProfileSettings& viewer = profileOf(call, caller).settings();
    const bool isShown = viewer.passCalleeId && (answer.status >= 200 || viewer.calleeIdWhileRinging);
    const PartyId party = shownCallee(call, channel.named, stated.party);
    note(channel, party);
    for (auto& [name, value] :
        headersFor(call, isShown ? party : PartyId(), answer.guarded, callee, caller)) {
        // The route's own header of that name goes out with the answer.
        const std::string prefix = answer.status >= 200 ? "sip_rh_" : "sip_ph_";
        if (!call.variables().get(prefix + name))
            answer.headers.emplace_back(std::move(name), std::move(value));
    }
}

void showParty(Call& call, const Leg& from, const Leg& to, DialogRequest& request)
{
    const ProfileSettings& viewer = profileOf(call, to).settings();
    const bool isUpdate = request.method == "UPDATE" && request.body.isEmpty();
    if (isUpdate && (!viewer.sendDisplayUpdate || !to.peerTakesUpdate()))
        return;
    const StatedIdentity stated = statedIdentity(request.guarded, from.trust());
    reportIdentity(call, stated, from.remoteUri());
    note(call.channelOf(from), stated.party);
    const PartyId shown = isShownTo(call, from, to) ? stated.party : PartyId();
    append(request.headers, headersFor(call, shown, request.guarded, from, to));
}

void showParty(Call& call, const Leg& from, const Leg& to, SipAnswer& answer)
{
    const StatedIdentity stated = statedIdentity(answer.guarded, from.trust());
    note(call.channelOf(from), stated.party);
    const PartyId shown = isShownTo(call, from, to) ? stated.party : PartyId();
    append(answer.headers, headersFor(call, shown, answer.guarded, from, to));
}

void showConnected(const Call& call, const Leg& from, const Leg& to, HeaderList& headers)
{
    if (profileOf(call, to).settings().passCalleeId)
        append(headers, headersFor(call, call.channelOf(from).party, {}, from, to));
}

void showConnected(Call& call, const Leg& from, const Leg& to)
{
    if (!profileOf(call, to).settings().sendDisplayUpdate || !to.peerTakesUpdate()
        || to.phase() != Leg::Phase::Established)
        return;
    DialogRequest update;
    update.method = "UPDATE";
    showConnected(call, from, to, update.headers);
    if (!update.headers.empty() && call.offers(to).takes(update))
        call.offers(to).request(update, [](const SipAnswer&) { });
}

} // namespace legscope

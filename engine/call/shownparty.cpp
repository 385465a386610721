#include "engine/call/shownparty.h"

#include "engine/call/call.h"
#include "engine/call/calleridentity.h"

#include <algorithm>
#include <iterator>

namespace legscope {
namespace {

/// Of the leg; that of the call when it runs no more.
const Profile& profileOf(const Call& call, const Leg& leg)
{
    const Profile* own = call.environment().runningProfile(leg.agent().name());
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

/// What the route says of the callee, else what the callee says of itself.
PartyId shownCallee(const Call& call, const PartyId& stated)
{
    PartyId shown = stated;
    if (const std::string number = call.variables().valueOf("effective_callee_id_number"); !number.empty())
        shown = {number, stated.name, true, Privacy::NotAsked};
    if (const std::string name = call.variables().valueOf("effective_callee_id_name"); !name.empty())
        shown.name = name;
    return shown;
}

void append(HeaderList& headers, HeaderList more)
{
    std::ranges::move(more, std::back_inserter(headers));
}

} // namespace

void showCallee(Call& call, const Leg& callee, const Leg& caller, SipAnswer& answer)
{
    const StatedIdentity stated = statedIdentity(answer.guarded, callee.trust());
    if (answer.status >= 200)
        tellIdentity(call, stated, callee.remoteUri());
    const ProfileSettings& viewer = profileOf(call, caller).settings();
    const bool isShown = viewer.passCalleeId && (answer.status >= 200 || viewer.calleeIdWhileRinging);
    const PartyId party = isShown ? shownCallee(call, stated.party) : PartyId();
    for (auto& [name, value] : headersFor(call, party, answer.guarded, callee, caller)) {
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
    tellIdentity(call, stated, from.remoteUri());
    const bool isShown = viewer.passCalleeId || &from == &call.caller();
    append(request.headers, headersFor(call, isShown ? stated.party : PartyId(), request.guarded, from, to));
}

void showParty(Call& call, const Leg& from, const Leg& to, SipAnswer& answer)
{
    const bool isShown = profileOf(call, to).settings().passCalleeId || &from == &call.caller();
    const StatedIdentity stated = statedIdentity(answer.guarded, from.trust());
    append(answer.headers, headersFor(call, isShown ? stated.party : PartyId(), answer.guarded, from, to));
}

} // namespace legscope

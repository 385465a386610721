#include "engine/call/shownparties.h"

#include "engine/call/calllinks.h"
#include "engine/channel/uriaddress.h"

#include <algorithm>
#include <iterator>

namespace legscope {
namespace {

/// What a message says of who has sent it is the newest that is known of it.
void note(Channel& channel, const PartyId& party)
{
    if (!party.number.empty())
        channel.party = party;
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

ShownParties::ShownParties(CallLinks& links, CallEvents& events, const Profiles& profiles, const Profile& own)
    : m_links(links)
    , m_events(events)
    , m_profiles(profiles)
    , m_own(own)
{
}

/// Of the leg; that of the call when it runs no more.
const Profile& ShownParties::profileOf(const Leg& leg) const
{
    const Profile* own = runningProfile(m_profiles, leg.agent().name());
    return own ? *own : m_own;
}

Viewer ShownParties::viewerAt(const Leg& leg) const
{
    const Profile& profile = profileOf(leg);
    Viewer viewer;
    viewer.trust = leg.trust();
    viewer.host = leg.agent().advertisedHost();
    const auto exported = m_links.variables().exported();
    const auto ofCallees = exported.find("sip_cid_type");
    const std::string type = m_links.isCaller(leg) ? m_links.variables().valueOf("sip_cid_type")
        : ofCallees == exported.end()              ? std::string()
                                                   : ofCallees->second;
    viewer.type = callerIdTypeOf(type).value_or(profile.settings().callerIdType);
    return viewer;
}

HeaderList ShownParties::headersFor(
    const PartyId& party, const HeaderList& guarded, const Leg& from, const Leg& to) const
{
    HeaderList headers = identityHeaders(
        party, m_links.isCaller(from) ? PartyRole::Calling : PartyRole::Called, viewerAt(to));
    if (from.trust() == PeerTrust::Trusted && to.trust() == PeerTrust::Trusted)
        append(headers, passedBetweenTrusted(guarded));
    return headers;
}

/// What the dial string, else the route says of the callee, else what the callee says of itself.
PartyId ShownParties::shownCallee(const PartyId& named, const PartyId& stated) const
{
    const auto chosen = [this](const std::string& ofCallee, const char* ofRoute) {
        return ofCallee.empty() ? m_links.variables().valueOf(ofRoute) : ofCallee;
    };
    PartyId shown = stated;
    if (const std::string number = chosen(named.number, "effective_callee_id_number"); !number.empty())
        shown = {number, stated.name, true, Privacy::NotAsked};
    if (const std::string name = chosen(named.name, "effective_callee_id_name"); !name.empty())
        shown.name = name;
    return shown;
}

bool ShownParties::isShownTo(const Leg& from, const Leg& to) const
{
    return profileOf(to).settings().passCalleeId || m_links.isCaller(from);
}

void ShownParties::showCallee(const Leg& callee, SipAnswer& answer)
{
    const Leg& caller = m_links.callerLeg();
    Channel& channel = m_links.channelOf(callee);
    const StatedIdentity stated = statedIdentity(answer.guarded, callee.trust());
    if (answer.status >= 200)
        reportIdentity(m_events, stated, callee.remoteUri());
    const ProfileSettings& viewer = profileOf(caller).settings();
    const bool isShown = viewer.passCalleeId && (answer.status >= 200 || viewer.calleeIdWhileRinging);
    const PartyId party = shownCallee(channel.named, stated.party);
    note(channel, party);
    for (auto& [name, value] : headersFor(isShown ? party : PartyId(), answer.guarded, callee, caller)) {
        // The route's own header of that name goes out with the answer.
        const std::string prefix = answer.status >= 200 ? "sip_rh_" : "sip_ph_";
        if (!m_links.variables().get(prefix + name))
            answer.headers.emplace_back(std::move(name), std::move(value));
    }
}

void ShownParties::showParty(const Leg& from, const Leg& to, DialogRequest& request)
{
    const ProfileSettings& viewer = profileOf(to).settings();
    const bool isUpdate = request.method == "UPDATE" && request.body.isEmpty();
    if (isUpdate && (!viewer.sendDisplayUpdate || !to.peerTakesUpdate()))
        return;
    const StatedIdentity stated = statedIdentity(request.guarded, from.trust());
    reportIdentity(m_events, stated, from.remoteUri());
    note(m_links.channelOf(from), stated.party);
    const PartyId shown = isShownTo(from, to) ? stated.party : PartyId();
    append(request.headers, headersFor(shown, request.guarded, from, to));
}

void ShownParties::showParty(const Leg& from, const Leg& to, SipAnswer& answer)
{
    const StatedIdentity stated = statedIdentity(answer.guarded, from.trust());
    note(m_links.channelOf(from), stated.party);
    const PartyId shown = isShownTo(from, to) ? stated.party : PartyId();
    append(answer.headers, headersFor(shown, answer.guarded, from, to));
}

void ShownParties::showConnected(const Leg& from, const Leg& to, HeaderList& headers) const
{
    if (profileOf(to).settings().passCalleeId)
        append(headers, headersFor(m_links.channelOf(from).party, {}, from, to));
}

void ShownParties::showConnected(const Leg& from, const Leg& to)
{
    if (!profileOf(to).settings().sendDisplayUpdate || !to.peerTakesUpdate()
        || to.phase() != Leg::Phase::Established)
        return;
    DialogRequest update;
    update.method = "UPDATE";
    showConnected(from, to, update.headers);
    if (!update.headers.empty() && m_links.offers(to).takes(update))
        m_links.offers(to).request(update, [](const SipAnswer&) { });
}

} // namespace legscope

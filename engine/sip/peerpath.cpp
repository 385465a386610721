#include "engine/sip/peerpath.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/sip/guard/resolverguard.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>
#include <vector>

namespace legscope {
namespace {

thread_local std::unordered_multimap<std::string, PeerPath*> paths; ///< by Call-ID

Transport transportOf(const sip_via_t& via)
{
    const std::string_view name = sip_via_transport(&via);
    if (equalsIgnoringCase(name, "TCP"))
        return Transport::Tcp;
    return equalsIgnoringCase(name, "TLS") ? Transport::Tls : Transport::Udp;
}

std::uint16_t portOf(const char* text)
{
    const auto number = parseNumber(text ? text : "");
    return number && *number <= 65'535 ? static_cast<std::uint16_t>(*number) : 0;
}

/// Where the dialog that `sip` makes or refreshes will send: the route to its sender, else its Contact.
const url_t* targetIn(const sip_t& sip)
{
    const sip_record_route_t* route = sip.sip_record_route;
    // Of an answer the route is read backwards (RFC 3261 section 12.1.2).
    while (route && sip.sip_status && route->r_next)
        route = route->r_next;
    if (route)
        return route->r_url;
    return sip.sip_contact ? sip.sip_contact->m_url : nullptr;
}

} // namespace

PeerPath::PeerPath(
    std::string callId, std::shared_ptr<const NatPolicy> policy, IpFamily family, Chosen chosen)
    : m_callId(std::move(callId))
    , m_policy(std::move(policy))
    , m_family(family)
    , m_chosen(std::move(chosen))
{
    paths.emplace(m_callId, this);
}

PeerPath::~PeerPath()
{
    const auto [first, last] = paths.equal_range(m_callId);
    const auto mine = std::find_if(first, last, [this](const auto& one) { return one.second == this; });
    if (mine != last)
        paths.erase(mine);
}

void PeerPath::onMessage(const msg_t* message, const sip_t* sip)
{
    if (!message || !sip)
        return;
    const std::string tag = senderTagOf(*sip);
    auto source = legscope::sourceOf(message, *sip);
    auto known = m_dialogs.find(tag);
    if (!source || tag.empty() || (known == m_dialogs.end() && m_dialogs.size() >= mostDialogs))
        return;
    if (known == m_dialogs.end())
        known = m_dialogs.emplace(tag, Dialog{*source, sip->sip_record_route != nullptr}).first;
    Dialog& dialog = known->second;
    // An answer does not show the Via of the peer: what its last request showed stays true from there.
    if (sip->sip_status && dialog.source.address == source->address) {
        source->sentBy = dialog.source.sentBy;
        source->sentByPort = dialog.source.sentByPort;
    }
    dialog.source = *source;
    if (dialog.isRouted && !sip->sip_record_route)
        return;
    if (const url_t* target = targetIn(*sip))
        onTarget(toldBy(*target), *source);
}

/// Looks a name up for the requests that will need it.
void PeerPath::onTarget(const ToldTarget& told, const PeerSource& source)
{
    HostResolver* resolver = resolverOfThisLoop();
    if (resolver && !told.address && !resolver->known(told.host))
        return resolver->lookUp(told.host, [](const auto&) {});
    choose(told, source);
}

const PeerSource* PeerPath::sourceOf(const std::string& remoteTag) const
{
    const auto found = m_dialogs.find(remoteTag);
    return found == m_dialogs.end() ? nullptr : &found->second.source;
}

NextHop PeerPath::choose(const ToldTarget& told, const PeerSource& source)
{
    NextHop hop = chooseNextHop(told, source, *m_policy, m_family);
    std::string words;
    if (!hop.isAsTold() && !hop.isOrdinary)
        words
            = fmt::format("requests go to {} over {}, where the peer's signalling comes from, not to {}: {}",
                source.address.text(), nameOf(source.transport), excerpt(told.host), hop.reason);
    if (words != m_last && m_chosen && !words.empty())
        m_chosen(words);
    m_last = words;
    return hop;
}

PeerPath* findPeerPath(const std::string& callId, const std::string& remoteTag)
{
    const auto [first, last] = paths.equal_range(callId);
    const auto found = std::find_if(
        first, last, [&](const auto& one) { return one.second->sourceOf(remoteTag) != nullptr; });
    return found == last ? nullptr : found->second;
}

PeerPath* findPeerPath(const std::string& callId)
{
    const auto found = paths.find(callId);
    return found == paths.end() ? nullptr : found->second;
}

std::optional<PeerSource> sourceOf(const msg_t* message, const sip_t& sip)
{
    if (!sip.sip_via || nta_sip_is_internal(&sip))
        return std::nullopt;
    const su_sockaddr_t* from = msg_addr(const_cast<msg_t*>(message));
    const auto address = SocketAddress::fromSockaddr(&from->su_sa);
    if (!address || address->port() == 0)
        return std::nullopt;
    PeerSource source{*address, transportOf(*sip.sip_via)};
    if (sip.sip_request && !sip.sip_via->v_next && sip.sip_via->v_host) {
        source.sentBy = sip.sip_via->v_host;
        source.sentByPort = portOf(sip.sip_via->v_port);
    }
    return source;
}

std::string senderTagOf(const sip_t& sip)
{
    const sip_addr_t* sender = sip.sip_request ? sip.sip_from : sip.sip_to;
    return sender && sender->a_tag ? sender->a_tag : "";
}

ToldTarget toldBy(const url_t& uri)
{
    ToldTarget told;
    char maddr[256] = "";
    if (url_param(uri.url_params, "maddr", maddr, sizeof maddr) > 0)
        told.host = maddr;
    else if (uri.url_host)
        told.host = uri.url_host;
    told.port = portOf(uri.url_port);
    if (const auto literal = SocketAddress::parse(told.host, 0))
        told.address = *literal;
    else if (HostResolver* resolver = resolverOfThisLoop()) {
        const auto known = resolver->known(told.host);
        if (known && !known->empty())
            told.address = known->front();
    }
    return told;
}

} // namespace legscope

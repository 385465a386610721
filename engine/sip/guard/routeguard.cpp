#include "engine/sip/guard/routeguard.h"

#include "engine/sip/peerpath.h"

#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>

/// Every request of nua is made by this function, which it calls through the import table of the library;
/// this definition comes first. The other two are internal (tport_internal.h of 1.12.11) and only called.
extern "C" {
[[gnu::visibility("default")]] nta_outgoing_t* nta_outgoing_mcreate(nta_agent_t* agent,
    nta_response_f* callback, nta_outgoing_magic_t* magic, const url_string_t* route, msg_t* message,
    tag_type_t tag, tag_value_t value, ...);
struct tport_primary_s;
tport_t* tport_by_addrinfo(
    const tport_primary_s* primary, const su_addrinfo_t* address, const tp_name_t* name);
}

namespace legscope {
namespace {

struct Delivered {
    const msg_t* message = nullptr;
    const sip_t* sip = nullptr;
};
thread_local Delivered delivered;

const char* protocolOf(Transport transport)
{
    switch (transport) {
    case Transport::Udp:
        return "udp";
    case Transport::Tcp:
        return "tcp";
    case Transport::Tls:
        return "tls";
    }
    return "udp";
}

/// Whether a connection of the agent with that peer is open.
bool isConnected(nta_agent_t* agent, const PeerSource& source)
{
    su_addrinfo_t address{};
    address.ai_addr = const_cast<sockaddr*>(source.address.data());
    address.ai_addrlen = source.address.size();
    tp_name_t name{};
    name.tpn_proto = protocolOf(source.transport);
    const std::string host = source.address.host();
    name.tpn_canon = name.tpn_host = host.c_str();
    for (tport_t* one = tport_primaries(nta_agent_tports(agent)); one; one = tport_next(one)) {
        if (su_casematch(tport_name(one)->tpn_proto, name.tpn_proto)
            && tport_by_addrinfo(reinterpret_cast<const tport_primary_s*>(one), &address, &name))
            return true;
    }
    return false;
}

/// Where the library would send the request: its topmost Route, else its Request-URI.
const url_t* nextUriOf(const sip_t& request)
{
    const sip_route_t* route = request.sip_route;
    if (route && url_param(route->r_url->url_params, "lr", nullptr, 0))
        return route->r_url;
    return request.sip_request->rq_url;
}

/// The source that is used in place of the target, none for a target that is used.
std::optional<PeerSource> detourOf(nta_agent_t* agent, const sip_t& request)
{
    if (!request.sip_call_id || !request.sip_to || !request.sip_to->a_tag)
        return std::nullopt;
    const std::string callId = request.sip_call_id->i_id;
    const std::string tag = request.sip_to->a_tag;
    std::optional<PeerSource> source;
    PeerPath* path = findPeerPath(callId, tag);
    if (path)
        source = *path->sourceOf(tag);
    else if (delivered.sip && delivered.sip->sip_call_id && delivered.sip->sip_status
        && callId == delivered.sip->sip_call_id->i_id && tag == senderTagOf(*delivered.sip)) {
        path = findPeerPath(callId);
        source = sourceOf(delivered.message, *delivered.sip);
    }
    if (!path || !source)
        return std::nullopt;
    if (source->transport != Transport::Udp && !isConnected(agent, *source))
        return std::nullopt;
    if (path->choose(toldBy(*nextUriOf(request)), *source).isAsTold())
        return std::nullopt;
    return source;
}

} // namespace

Delivery::Delivery(const msg_t* message, const sip_t* sip) noexcept
{
    delivered = {message, sip};
}

Delivery::~Delivery()
{
    delivered = {};
}

std::vector<GuardedImport> guardedRoute()
{
    return {{"nta_outgoing_mcreate", reinterpret_cast<const void*>(&::nta_outgoing_mcreate)}};
}

} // namespace legscope

nta_outgoing_t* nta_outgoing_mcreate(nta_agent_t* agent, nta_response_f* callback,
    nta_outgoing_magic_t* magic, const url_string_t* route, msg_t* message, tag_type_t tag, tag_value_t value,
    ...)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nta_outgoing_mcreate)>("nta_outgoing_mcreate");
    // NONE of the library asks it for a new message.
    const bool isGiven = message && reinterpret_cast<std::intptr_t>(message) != -1;
    const sip_t* request = isGiven ? sip_object(message) : nullptr;
    std::string uri;
    if (!route && request && request->sip_request) {
        if (const auto source = detourOf(agent, *request))
            uri = fmt::format("sip:{};transport={}", source->address.text(), protocolOf(source->transport));
    }
    ta_list arguments;
    ta_start(arguments, tag, value);
    // A URI as text is as good as one that was read (url_string_t), and is copied.
    nta_outgoing_t* made = original(agent, callback, magic,
        uri.empty() ? route : reinterpret_cast<const url_string_t*>(uri.c_str()), message,
        ta_tags(arguments));
    ta_end(arguments);
    return made;
}

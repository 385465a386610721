#include "engine/sip/guard/messageguard.h"

#include "engine/core/caseless.h"
#include "engine/sip/guard/admissionguard.h"
#include "engine/sip/guard/connectionguard.h"
#include "engine/sip/guard/drainguard.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/guard/guards.h"
#include "engine/sip/guard/outsideguard.h"
#include "engine/sip/guard/parserguard.h"
#include "engine/sip/guard/refusalguard.h"
#include "engine/sip/guard/routeguard.h"
#include "engine/sip/guard/strangerguard.h"
#include "engine/sip/guard/subscriptionguard.h"

#include <array>
#include <cstring>
#include <fmt/format.h>

/// Internal functions of the library (nua_stack.h, tport_internal.h of 1.12.11), which it calls through its
/// own import table; these definitions come first.
extern "C" {
[[gnu::visibility("default")]] int nua_stack_process_request(
    nua_handle_t* handle, nta_leg_t* leg, nta_incoming_t* transaction, const sip_t* request);
[[gnu::visibility("default")]] void tport_base_deliver(tport_t* transport, msg_t* message, su_time_t now);
}

namespace legscope {
namespace {

bool isSipUri(const url_t& url) noexcept
{
    return (url.url_type == url_sip || url.url_type == url_sips) && url.url_host && *url.url_host;
}

bool areSipUris(const sip_contact_t* contact) noexcept
{
    for (; contact; contact = contact->m_next) {
        if (!isSipUri(*contact->m_url))
            return false;
    }
    return true;
}

bool areSipUris(const sip_record_route_t* route) noexcept
{
    for (; route; route = route->r_next) {
        if (!isSipUri(*route->r_url))
            return false;
    }
    return true;
}

bool isWildcardRegistration(const sip_t& request) noexcept
{
    return request.sip_request->rq_method == sip_method_register && request.sip_contact
        && request.sip_contact->m_url->url_type == url_any;
}

bool needsContact(sip_method_t method) noexcept
{
    return method == sip_method_invite || method == sip_method_update || method == sip_method_subscribe
        || method == sip_method_refer;
}

/// A 2xx that may set the target of a dialog; the Contacts of a registration are no targets.
bool isSuccess(const sip_t& answer) noexcept
{
    return answer.sip_status->st_status / 100 == 2 && answer.sip_cseq
        && answer.sip_cseq->cs_method != sip_method_register;
}

bool isUsableFrom(const sip_from_t* from) noexcept
{
    return from && (from->a_url->url_type == url_tel || isSipUri(*from->a_url));
}

/// What came over a stream meets its limits here; datagrams met theirs before they were parsed.
bool admitStream(const tport_t* transport, msg_t* message, const sip_t* sip)
{
    const tport_t* primary = tport_is_primary(transport) ? transport : tport_parent(transport);
    const auto local = SocketAddress::fromSockaddr(tport_get_address(primary)->ai_addr);
    const auto peer = SocketAddress::fromSockaddr(&msg_addr(message)->su_sa);
    if (!local || !peer)
        return true;
    if (!msg_has_error(message))
        noteConnectionSpoke(*peer);
    return admit(
        *local, *peer, sip->sip_request ? kindOf(sip->sip_request->rq_method_name) : MessageKind::Reply);
}

void tally(std::atomic<std::uint64_t>& counter)
{
    counter.fetch_add(1, std::memory_order_relaxed);
}

struct Refusal {
    int status;
    std::string phrase;
};

/// Nothing when the message can be given to the stack, once what is unreadable has been taken out.
std::optional<Refusal> refusalOf(const msg_t* message, const sip_t& sip)
{
    if (const auto excess = excessOfMessage(message))
        return Refusal{excess->status, excess->phrase};
    if (sip.sip_flags & MSG_FLG_TOOLARGE)
        return Refusal{SIP_413_REQUEST_TOO_LARGE};
    if (const char* name = unreadableEssential(sip))
        return Refusal{400, fmt::format("Bad {} Header", name)};
    if (sip.sip_flags & (MSG_FLG_ERROR | MSG_FLG_TRUNC))
        return Refusal{SIP_400_BAD_REQUEST};
    return std::nullopt;
}

/// True when the next message of the stream cannot be found: the stack reads it no more, so it has to be
/// closed.
bool losesTrack(const tport_t* transport, const msg_t* message)
{
    return tport_is_stream(transport)
        && msg_get_flags(message, MSG_FLG_ERROR | MSG_FLG_TOOLARGE | MSG_FLG_TRUNC) != 0;
}

void refuse(tport_t* transport, const msg_t* message, const sip_t& sip, const Refusal& refusal)
{
    const bool closes = losesTrack(transport, message);
    tally(sip.sip_request ? guardCounters().requestsRefused : guardCounters().responsesRefused);
    if (sip.sip_request && sip.sip_request->rq_method != sip_method_ack)
        answerStateless(transport, sip, refusal.status, refusal.phrase,
            closes ? AfterAnswer::CloseConnection : AfterAnswer::KeepConnection);
    else if (closes)
        tport_shutdown(transport, 1);
}

} // namespace

const char* flawOf(const sip_t& request) noexcept
{
    if (!isUsableFrom(request.sip_from))
        return "From Must Be A SIP Or TEL URI";
    if (!isWildcardRegistration(request) && !areSipUris(request.sip_contact))
        return "Contact Must Be A SIP URI";
    if (!areSipUris(request.sip_record_route))
        return "Record-Route Must Be A SIP URI";
    if (!request.sip_contact && needsContact(request.sip_request->rq_method))
        return "Contact Missing";
    return nullptr;
}

bool stripUnusableTargets(msg_t* message, sip_t* answer) noexcept
{
    msg_pub_t* headers = msg_object(message);
    bool stripped = false;
    if (!areSipUris(answer->sip_contact)) {
        while (answer->sip_contact)
            msg_header_remove(message, headers, reinterpret_cast<msg_header_t*>(answer->sip_contact));
        stripped = true;
    }
    if (!areSipUris(answer->sip_record_route)) {
        while (answer->sip_record_route)
            msg_header_remove(message, headers, reinterpret_cast<msg_header_t*>(answer->sip_record_route));
        stripped = true;
    }
    return stripped;
}

void aimAnswerAtSource(msg_t* message, sip_t* request) noexcept
{
    sip_via_t* via = request->sip_via;
    const su_sockaddr_t* source = msg_addr(message);
    char host[INET6_ADDRSTRLEN] = "";
    if (!via || !source || !su_inet_ntop(source->su_family, SU_ADDR(source), host, sizeof host))
        return;
    su_home_t* home = msg_home(message);
    msg_header_remove_param(via->v_common, "maddr");
    msg_header_replace_param(home, via->v_common, su_sprintf(home, "received=%s", host));
    msg_header_replace_param(home, via->v_common, su_sprintf(home, "rport=%u", ntohs(source->su_port)));
}

bool isUnanswerable(const tport_t* transport, const sip_t& request) noexcept
{
    if (!request.sip_via || !request.sip_via->v_protocol)
        return true;
    // "SIP/2.0/UDP", without the white space it may have on the wire.
    const char* slash = std::strrchr(request.sip_via->v_protocol, '/');
    return !slash || !equalsIgnoringCase(slash + 1, tport_name(transport)->tpn_proto);
}

bool screen(tport_t* transport, msg_t* message, sip_t* sip)
{
    if (!sip || (!sip->sip_request && !sip->sip_status)) {
        if (losesTrack(transport, message))
            tport_shutdown(transport, 1);
        return true; // the stack counts it as garbage
    }
    if (tport_is_stream(transport) && !admitStream(transport, message, sip))
        return false;
    if (sip->sip_request && isUnanswerable(transport, *sip)) {
        tally(guardCounters().requestsRefused);
        return false;
    }
    if (sip->sip_request)
        aimAnswerAtSource(message, sip);
    if (const auto refusal = refusalOf(message, *sip)) {
        refuse(transport, message, *sip, *refusal);
        return false;
    }
    guardCounters().fieldsTakenOut.fetch_add(takeOutUnreadable(message, sip), std::memory_order_relaxed);
    if (sip->sip_status && isSuccess(*sip) && stripUnusableTargets(message, sip))
        tally(guardCounters().responsesRefused);
    return true;
}

const void* guardedRequests() noexcept
{
    return reinterpret_cast<const void*>(&::nua_stack_process_request);
}

const void* guardedDelivery() noexcept
{
    return reinterpret_cast<const void*>(&::tport_base_deliver);
}

} // namespace legscope

int nua_stack_process_request(
    nua_handle_t* handle, nta_leg_t* leg, nta_incoming_t* transaction, const sip_t* request)
{
    using namespace legscope;
    static auto* const original
        = originalOf<decltype(nua_stack_process_request)>("nua_stack_process_request");
    if (refusesWhileDraining(*request))
        return noteOutcome(transaction, *request, refuseWhileDraining(transaction));
    const char* flaw = flawOf(*request);
    if (!flaw && refuseStrangeReferral(transaction, *request))
        return noteOutcome(transaction, *request, 403);
    if (!flaw)
        return noteOutcome(transaction, *request, original(handle, leg, transaction, request));
    tally(guardCounters().requestsRefused);
    if (request->sip_request->rq_method != sip_method_ack)
        nta_incoming_treply(transaction, 400, flaw, TAG_END());
    return noteOutcome(transaction, *request, 400);
}

void tport_base_deliver(tport_t* transport, msg_t* message, su_time_t now)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(tport_base_deliver)>("tport_base_deliver");
    noteTransport(transport);
    if (!screen(transport, message, sip_object(message)))
        return msg_destroy(message);
    if (const sip_t* sip = sip_object(message))
        noteEcho(message, *sip);
    const Delivery delivery(message, sip_object(message));
    original(transport, message, now);
}

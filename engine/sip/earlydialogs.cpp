#include "engine/sip/earlydialogs.h"

#include "engine/core/caseless.h"
#include "engine/sip/siphome.h"
#include "engine/sip/siptags.h"

#include <algorithm>

namespace legscope {

/// What the transaction layer hands back with the answer.
struct EarlyRequest {
    EarlyDialogs* owner;
    nta_outgoing_t* transaction;
    EarlyDialogs::Answered answered;
};

struct EarlyDialogs::Dialog {
    SipHome home;
    const sip_from_t* local = nullptr;
    const sip_to_t* remote = nullptr;
    const sip_call_id_t* callId = nullptr;
    const sip_record_route_t* route = nullptr;
    const sip_contact_t* target = nullptr;
    unsigned long lastReliable = 0; ///< RSeq; 0: none yet
};

namespace {

constexpr std::size_t mostForks = 64; ///< of one INVITE; what further ones say is ignored

bool isSip(const url_t* url)
{
    return (url->url_type == url_sip || url->url_type == url_sips) && url->url_host && *url->url_host;
}

const sip_contact_t* targetIn(SipHome& home, const sip_contact_t* contact)
{
    return contact && isSip(contact->m_url) ? sip_contact_dup(home, contact) : nullptr;
}

const sip_record_route_t* routeIn(SipHome& home, const sip_record_route_t* route)
{
    for (const auto* hop = route; hop; hop = hop->r_next) {
        if (!isSip(hop->r_url))
            return nullptr;
    }
    return sip_record_route_dup(home, route);
}

} // namespace

EarlyDialogs::EarlyDialogs(nta_agent_t* layer, std::string userAgent, const std::string& callId)
    : m_layer(layer)
    , m_userAgent(std::move(userAgent))
    , m_untied(callId)
{
}

EarlyDialogs::~EarlyDialogs()
{
    for (const EarlyRequest& sent : m_sent)
        nta_outgoing_destroy(sent.transaction);
}

EarlyDialogs::Dialog* EarlyDialogs::dialogOf(const char* tag)
{
    const auto found = std::ranges::find_if(m_dialogs,
        [tag](const auto& dialog) { return tag && equalsIgnoringCase(dialog->remote->a_tag, tag); });
    return found == m_dialogs.end() ? nullptr : found->get();
}

EarlyDialogs::Dialog* EarlyDialogs::open(const sip_t& answer)
{
    if (m_dialogs.size() >= mostForks)
        return nullptr;
    auto dialog = std::make_unique<Dialog>();
    SipHome& home = dialog->home;
    dialog->local = sip_from_dup(home, answer.sip_from);
    dialog->remote = sip_to_dup(home, answer.sip_to);
    dialog->callId = sip_call_id_dup(home, answer.sip_call_id);
    dialog->route = routeIn(home, answer.sip_record_route);
    dialog->target = targetIn(home, answer.sip_contact);
    if (!dialog->local || !dialog->remote || !dialog->callId)
        return nullptr;
    m_dialogs.push_back(std::move(dialog));
    return m_dialogs.back().get();
}

bool EarlyDialogs::receive(const sip_t& answer)
{
    if (!answer.sip_from || !answer.sip_to || !answer.sip_call_id || !answer.sip_to->a_tag)
        return true;
    Dialog* dialog = dialogOf(answer.sip_to->a_tag);
    if (!dialog)
        dialog = open(answer);
    if (!dialog)
        return false;
    if (const sip_rseq_t* sequence = answer.sip_rseq) {
        if (dialog->lastReliable != 0 && sequence->rs_response != dialog->lastReliable + 1)
            return false; // RFC 3262 section 4
        dialog->lastReliable = sequence->rs_response;
        acknowledge(*dialog, answer);
    }
    const auto at = std::ranges::find(m_dialogs, dialog, &std::unique_ptr<Dialog>::get);
    std::rotate(at, at + 1, m_dialogs.end());
    return true;
}

void EarlyDialogs::refreshTarget(const sip_t& request)
{
    Dialog* dialog = request.sip_from ? dialogOf(request.sip_from->a_tag) : nullptr;
    if (const auto* target = dialog ? targetIn(dialog->home, request.sip_contact) : nullptr)
        dialog->target = target;
}

/// The next CSeq comes from the leg on which the library keeps count, so that its own requests in the dialog
/// that wins go on from there. 0 when that leg has its dialog already: the INVITE has been answered.
std::uint32_t EarlyDialogs::nextSequence(const Dialog& dialog) const
{
    nta_leg_t* counting
        = nta_leg_by_dialog(m_layer, nullptr, dialog.callId, nullptr, nullptr, dialog.local->a_tag, nullptr);
    if (!counting)
        return 0;
    msg_t* counted = nta_msg_create(m_layer, 0);
    const auto* uri = reinterpret_cast<const url_string_t*>(dialog.remote->a_url);
    std::uint32_t sequence = 0;
    if (nta_msg_request_complete(counted, counting, SIP_METHOD_PRACK, uri) == 0)
        sequence = sip_object(counted)->sip_cseq->cs_seq;
    msg_destroy(counted);
    return sequence;
}

/// A leg of the transaction layer for the next request, which brings tags, route and target into it.
nta_leg_t* EarlyDialogs::legOf(const Dialog& dialog) const
{
    const std::uint32_t sequence = nextSequence(dialog);
    if (sequence == 0)
        return nullptr;
    SipHome home;
    const sip_cseq_t* before = sip_cseq_create(home, sequence - 1, SIP_METHOD_INVITE);
    nta_leg_t* leg = nta_leg_tcreate(m_layer, nullptr, nullptr, SIPTAG_CALL_ID(dialog.callId),
        SIPTAG_FROM(dialog.local), SIPTAG_TO(dialog.remote), SIPTAG_CSEQ(before), TAG_END());
    if (leg)
        nta_leg_client_route(leg, dialog.route, dialog.target);
    return leg;
}

void EarlyDialogs::acknowledge(const Dialog& dialog, const sip_t& answer)
{
    nta_leg_t* leg = legOf(dialog);
    if (!leg)
        return;
    sip_rack_t which[1];
    sip_rack_init(which);
    which->ra_response = static_cast<std::uint32_t>(answer.sip_rseq->rs_response);
    which->ra_cseq = answer.sip_cseq->cs_seq;
    which->ra_method = answer.sip_cseq->cs_method;
    which->ra_method_name = answer.sip_cseq->cs_method_name;
    msg_t* message = nta_msg_create(m_layer, 0);
    sip_add_tl(message, sip_object(message), SIPTAG_RACK(which), SIPTAG_USER_AGENT_STR(m_userAgent.c_str()),
        TAG_END());
    if (nta_outgoing_t* prack = send(leg, message, "PRACK", nullptr))
        nta_outgoing_destroy(prack); // it is retransmitted all the same; its answer changes nothing
}

/// As the user agent of the library sends its own requests, so that those of a peer behind NAT go to where it
/// signals from (routeguard.h). Takes leg and message.
nta_outgoing_t* EarlyDialogs::send(nta_leg_t* leg, msg_t* message, const char* method, EarlyRequest* awaiting)
{
    nta_outgoing_t* transaction = nullptr;
    if (nta_msg_request_complete(message, leg, sip_method_code(method), method, nullptr) == 0)
        transaction = nta_outgoing_mcreate(
            m_layer, awaiting ? &EarlyDialogs::onAnswer : nullptr, awaiting, nullptr, message, TAG_END());
    nta_leg_destroy(leg);
    if (!transaction)
        msg_destroy(message);
    return transaction;
}

bool EarlyDialogs::request(const DialogRequest& request, Answered answered)
{
    const bool isUpdate = request.method == "UPDATE";
    const auto last = std::ranges::find_if(m_dialogs.rbegin(), m_dialogs.rend(),
        [isUpdate](const auto& dialog) { return !isUpdate || dialog->lastReliable != 0; });
    nta_leg_t* leg = last == m_dialogs.rend() ? nullptr : legOf(**last);
    if (!leg)
        return false;
    const PayloadTag payload(request.body);
    const std::string headers = headerLines(request.headers, request.body);
    const sip_contact_t* contact = isUpdate ? nta_agent_contact(m_layer) : nullptr;
    m_sent.push_back({this, nullptr, std::move(answered)});
    EarlyRequest& sent = m_sent.back();
    msg_t* message = nta_msg_create(m_layer, 0);
    sip_add_tl(message, sip_object(message), TAG_IF(contact, SIPTAG_CONTACT(contact)),
        SIPTAG_USER_AGENT_STR(m_userAgent.c_str()),
        TAG_IF(!headers.empty(), SIPTAG_HEADER_STR(headers.c_str())),
        TAG_IF(payload.isSet, SIPTAG_CONTENT_TYPE_STR(request.body.type.c_str())),
        TAG_IF(payload.isSet, SIPTAG_PAYLOAD(payload.payload)), TAG_END());
    sent.transaction = send(leg, message, request.method.c_str(), &sent);
    if (!sent.transaction)
        m_sent.pop_back();
    return sent.transaction != nullptr;
}

int EarlyDialogs::onAnswer(EarlyRequest* request, nta_outgoing_t* transaction, const sip_t* answer)
{
    const int status = nta_outgoing_status(transaction);
    if (status < 200)
        return 0;
    const Answered answered = std::move(request->answered);
    msg_t* message = nta_outgoing_getresponse(transaction); // kept until it is read
    nta_outgoing_destroy(transaction);
    request->owner->m_sent.remove_if([request](const EarlyRequest& sent) { return &sent == request; });
    answered(status, answer);
    if (message)
        msg_destroy(message);
    return 0;
}

} // namespace legscope

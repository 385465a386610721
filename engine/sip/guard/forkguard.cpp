#include "engine/sip/guard/forkguard.h"

#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"

#include <functional>
#include <map>

/// Internal functions of the library (nua_dialog.h, nta.h of 1.12.11): what takes route and tag of a dialog
/// from a request of the peer, what is given each answer to a request of ours, and what makes a transaction
/// layer.
extern "C" {
struct nua_dialog_state;
struct nua_client_request;
[[gnu::visibility("default")]] int nua_client_orq_response(
    nua_client_request* request, nta_outgoing_t* transaction, const sip_t* answer);
[[gnu::visibility("default")]] void nua_dialog_uas_route(
    nua_handle_t* owner, nua_dialog_state* dialog, const sip_t* request, int withTag);
[[gnu::visibility("default")]] nta_agent_t* nta_agent_create(su_root_t* root, const url_string_t* name,
    nta_message_f* callback, nta_agent_magic_t* magic, tag_type_t tag, tag_value_t value, ...);
}

namespace legscope {
namespace {

/// Call-IDs of INVITEs that are untied, with our tag once an answer has named it.
thread_local std::map<std::string, std::string, std::less<>> untied;
thread_local nta_agent_t* newestLayer = nullptr;

std::string* ownTagOf(const sip_t* message)
{
    if (untied.empty() || !message || !message->sip_call_id)
        return nullptr;
    const auto found = untied.find(std::string_view(message->sip_call_id->i_id));
    return found == untied.end() ? nullptr : &found->second;
}

bool answersInvite(const sip_t& answer)
{
    return answer.sip_status && answer.sip_cseq && answer.sip_cseq->cs_method == sip_method_invite;
}

/// Forwards an answer, without its RSeq where the INVITE is untied.
int forwardUntied(nta_outgoing_t* transaction, const sip_t* answer, const std::function<int()>& forward)
{
    std::string* ownTag = answer && answersInvite(*answer) ? ownTagOf(answer) : nullptr;
    if (!ownTag)
        return forward();
    const int status = answer->sip_status->st_status;
    if (status >= 200) {
        if (status < 300) // after a refusal (422) the library may send it again
            untied.erase(answer->sip_call_id->i_id);
        return forward();
    }
    if (ownTag->empty() && answer->sip_from && answer->sip_from->a_tag)
        *ownTag = answer->sip_from->a_tag;
    msg_t* message = nta_outgoing_getresponse(transaction); // kept while the library handles it
    sip_t* hidden = const_cast<sip_t*>(answer);
    sip_rseq_t* sequence = std::exchange(hidden->sip_rseq, nullptr);
    const int result = forward();
    hidden->sip_rseq = sequence;
    msg_destroy(message);
    return result;
}

bool comesTooLate(const nta_outgoing_t* transaction, const sip_t* answer)
{
    return answer && answer->sip_status && answer->sip_status->st_status < 200
        && nta_outgoing_status(transaction) >= 200;
}

} // namespace

UntiedInvite::UntiedInvite(std::string callId)
    : m_callId(std::move(callId))
{
    untied.emplace(m_callId, std::string());
}

UntiedInvite::~UntiedInvite()
{
    untied.erase(m_callId);
}

nta_agent_t* newestTransactionLayer() noexcept
{
    return newestLayer;
}

const void* guardedResponses() noexcept
{
    return reinterpret_cast<const void*>(&::nua_client_orq_response);
}

const void* guardedPeerRoutes() noexcept
{
    return reinterpret_cast<const void*>(&::nua_dialog_uas_route);
}

const void* guardedLayers() noexcept
{
    return reinterpret_cast<const void*>(&::nta_agent_create);
}

} // namespace legscope

int nua_client_orq_response(nua_client_request* request, nta_outgoing_t* transaction, const sip_t* answer)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_client_orq_response)>("nua_client_orq_response");
    if (!comesTooLate(transaction, answer))
        return forwardUntied(transaction, answer, [&] { return original(request, transaction, answer); });
    guardCounters().responsesRefused.fetch_add(1, std::memory_order_relaxed);
    return 0;
}

void nua_dialog_uas_route(nua_handle_t* owner, nua_dialog_state* dialog, const sip_t* request, int withTag)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_dialog_uas_route)>("nua_dialog_uas_route");
    const std::string* ownTag = ownTagOf(request);
    const bool isOfAFork
        = ownTag && !ownTag->empty() && request->sip_to->a_tag && *ownTag == request->sip_to->a_tag;
    if (!isOfAFork)
        original(owner, dialog, request, withTag);
}

nta_agent_t* nta_agent_create(su_root_t* root, const url_string_t* name, nta_message_f* callback,
    nta_agent_magic_t* magic, tag_type_t tag, tag_value_t value, ...)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nta_agent_create)>("nta_agent_create");
    ta_list tags;
    ta_start(tags, tag, value);
    nta_agent_t* layer = original(root, name, callback, magic, ta_tags(tags));
    ta_end(tags);
    if (layer)
        newestLayer = layer;
    return layer;
}

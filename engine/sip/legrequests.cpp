#include "engine/sip/leg.h"

#include "engine/sip/earlydialogs.h"
#include "engine/sip/phrase.h"
#include "engine/sip/savedrequest.h"
#include "engine/sip/sipreader.h"
#include "engine/sip/siptags.h"

#include <algorithm>
#include <fmt/format.h>

/// Requests inside the dialog of a leg, ours and the peer's.
namespace legscope {
namespace {

/// Event of the subscription that the library has made for a REFER.
std::string eventOfReferral(const NuaEvent& event)
{
    sip_event_t const* of = nullptr;
    tl_gets(event.tags, NUTAG_REFER_EVENT_REF(of), TAG_END());
    if (!of || !of->o_type)
        return "refer";
    return of->o_id ? fmt::format("{};id={}", of->o_type, of->o_id) : std::string(of->o_type);
}

} // namespace

bool Leg::takesRequest(const std::string& method) const
{
    if (isAnswered())
        return true;
    if (m_phase != Phase::Inviting && m_phase != Phase::Invited)
        return false;
    return method == "UPDATE" ? m_earlyReliable : method != "INVITE" && m_early;
}

std::uint64_t Leg::request(const DialogRequest& request)
{
    m_thread.assertOwner();
    const std::uint64_t token = ++m_lastToken;
    if (!m_handle.get())
        return token; // past its deadline
    if (m_phase == Phase::Inviting && requestEarly(request, token))
        return token;
    const PayloadTag payload(request.body);
    const std::string headers = headerLines(request.headers, request.body);
    nua_handle_t* handle = m_handle.get();
    const auto tagged = [&](auto send) {
        send(TAG_IF(!headers.empty(), SIPTAG_HEADER_STR(headers.c_str())),
            TAG_IF(payload.isSet, SIPTAG_CONTENT_TYPE_STR(request.body.type.c_str())),
            TAG_IF(payload.isSet, SIPTAG_PAYLOAD(payload.payload)));
    };
    m_sent.push_back({request.method, token});
    if (request.method == "INVITE") {
        tagged([&](auto... tags) { nua_invite(handle, NUTAG_AUTOACK(0), tags..., TAG_END()); });
    } else if (request.method == "UPDATE")
        tagged([&](auto... tags) { nua_update(handle, tags..., TAG_END()); });
    else if (request.method == "INFO")
        tagged([&](auto... tags) { nua_info(handle, tags..., TAG_END()); });
    else if (request.method == "MESSAGE")
        tagged([&](auto... tags) { nua_message(handle, tags..., TAG_END()); });
    else
        tagged([&](auto... tags) {
            nua_method(handle, NUTAG_METHOD(request.method.c_str()), tags..., TAG_END());
        });
    return token;
}

/// False when there is no early dialog of a fork to send it in.
bool Leg::requestEarly(const DialogRequest& request, std::uint64_t token)
{
    if (!m_earlyDialogs)
        return false;
    return m_earlyDialogs->request(request, [this, token](int status, const sip_t* sip) {
        if (m_phase == Phase::Ended)
            return;
        const char* phrase = sip && sip->sip_status ? sip->sip_status->st_phrase : "";
        m_listener->onRequestAnswered(*this, token, readAnswer(status, phrase, sip));
    });
}

void Leg::answer(std::uint64_t requestId, const SipAnswer& answer)
{
    m_thread.assertOwner();
    const auto waiting = m_saved.find(requestId);
    if (waiting == m_saved.end() || m_phase == Phase::Ended)
        return;
    const PayloadTag payload(answer.body);
    const std::string headers = headerLines(answer.headers, answer.body);
    nua_respond(m_handle.get(), answer.status, keptPhrase(answer.status, answer.phrase),
        NUTAG_WITH_SAVED(waiting->second->saved),
        TAG_IF(!headers.empty(), SIPTAG_HEADER_STR(headers.c_str())),
        TAG_IF(payload.isSet, SIPTAG_CONTENT_TYPE_STR(answer.body.type.c_str())),
        TAG_IF(payload.isSet, SIPTAG_PAYLOAD(payload.payload)), TAG_END());
    if (answer.status < 200)
        return;
    const bool wasPrack = waiting->second->method == "PRACK";
    m_saved.erase(waiting);
    if (wasPrack) {
        m_answers.onAcknowledged();
        sendHeldAnswers();
    }
}

void Leg::notifyReferral(const std::string& event, int status, const std::string& phrase)
{
    m_thread.assertOwner();
    if (!m_handle.get())
        return; // past its deadline
    const std::string fragment = fmt::format("SIP/2.0 {} {}\r\n", status, phrase);
    const bool last = status >= 200;
    nua_notify(m_handle.get(), SIPTAG_EVENT_STR(event.c_str()),
        NUTAG_SUBSTATE(last ? nua_substate_terminated : nua_substate_active),
        SIPTAG_CONTENT_TYPE_STR("message/sipfrag;version=2.0"), SIPTAG_PAYLOAD_STR(fragment.c_str()),
        TAG_END());
}

void Leg::onLaterAnswer(const NuaEvent& event, const char* method)
{
    if (event.status < 200)
        return;
    if (event.status >= 700)
        m_failure = fmt::format("{} could not be sent: {}", method ? method : "a request", event.phrase);
    const auto sent = std::ranges::find_if(m_sent, [method](const SentRequest& request) {
        return method ? request.method == method : request.method == "NOTIFY" || request.method == "REFER";
    });
    if (sent == m_sent.end()) // the library's own, to refresh the session
        return isAnswered() ? loseSession(event.status, method ? method : "NOTIFY") : void();
    const SentRequest request = *sent;
    m_sent.erase(sent);
    const bool stood = isAnswered();
    m_listener->onRequestAnswered(*this, request.token, readAnswer(event.status, event.phrase, event.sip));
    if (stood)
        loseSession(event.status, request.method);
}

bool Leg::isLostBy(int status, std::string_view method)
{
    return (status == 408 || status == 481) && method != "NOTIFY" && method != "REFER";
}

/// A peer that has lost the session may still have more of it than it says: BYE goes out, unless whoever has
/// heard of the answer has said it already, but nobody waits for what is answered to that.
void Leg::loseSession(int status, const std::string& method)
{
    if (!isLostBy(status, method))
        return;
    if (isAnswered())
        end(causeOfStatus(status));
    if (m_phase == Phase::Ending)
        finish({m_endCause, false, fmt::format("the answer to {} was {}", method, status)});
}

void Leg::onPeerRequest(const NuaEvent& event)
{
    if (event.status >= 200 || !event.sip)
        return; // the library has answered it
    if (m_phase == Phase::Inviting && m_earlyDialogs && event.kind == nua_i_update)
        m_earlyDialogs->refreshTarget(*event.sip);
    auto saved = std::make_unique<SavedRequest>();
    nua_save_event(event.nua, saved->saved);
    DialogRequest request = readDialogRequest(*event.sip);
    if (request.referral)
        request.referral->event = eventOfReferral(event);
    request.id = ++m_lastToken;
    saved->method = request.method;
    m_saved.emplace(request.id, std::move(saved));
    m_listener->onRequest(*this, request);
}

void Leg::onPrack(const NuaEvent& event)
{
    m_earlyReliable = true;
    if (event.status >= 200)
        return;
    // What follows waits for our answer to the PRACK as well: the library would look for the INVITE again
    // then.
    if (event.sip && event.sip->sip_payload)
        return onPeerRequest(event);
    m_answers.onAcknowledged();
    nua_respond(m_handle.get(), SIP_200_OK, NUTAG_WITH_THIS(event.nua), TAG_END());
    sendHeldAnswers();
}

} // namespace legscope

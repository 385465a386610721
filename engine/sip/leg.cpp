#include "engine/sip/leg.h"

#include "engine/sip/earlydialogs.h"
#include "engine/sip/peerpath.h"
#include "engine/sip/phrase.h"
#include "engine/sip/savedrequest.h"
#include "engine/sip/siphome.h"
#include "engine/sip/sipreader.h"
#include "engine/sip/siptags.h"
#include "engine/sip/userpart.h"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>
#include <iterator>

namespace legscope {

Leg::Leg(LegId id, UserAgent& agent, std::string callId, std::string remoteUri, Phase phase,
    LegListener& listener, ReliableProvisionals wish)
    : m_id(id)
    , m_agent(agent)
    , m_callId(std::move(callId))
    , m_remoteUri(std::move(remoteUri))
    , m_called(phase == Phase::Inviting)
    , m_listener(&listener)
    , m_self(std::make_shared<Leg*>(this))
    , m_path(std::make_unique<PeerPath>(m_callId, agent.natPolicy(), agent.address().family(),
          [this](const std::string& why) { reportDetour(why); }))
    , m_phase(phase)
    , m_answers(wish)
    , m_deadline(agent.loop(), agent.options().timers, [this] { onDeadline(); })
{
}

Leg::~Leg() = default;

std::unique_ptr<Leg> Leg::accept(LegId id, UserAgent& agent, const NewInvite& invite, LegListener& listener)
{
    std::unique_ptr<Leg> leg(new Leg(id, agent, invite.request.callId, invite.request.fromUri, Phase::Invited,
        listener, carriesSdp(invite.request.body) ? invite.request.reliable : ReliableProvisionals::None));
    leg->m_handle = NuaHandle(invite.handle, *leg);
    const msg_t* message = nua_current_request(agent.nua());
    leg->m_path->onMessage(message, message ? sip_object(message) : nullptr);
    leg->m_peerTakesUpdate = invite.request.allowsUpdate;
    leg->m_mayAnswerReliably = carriesSdp(invite.request.body);
    leg->m_mustAnswerReliably = invite.request.reliable == ReliableProvisionals::Required;
    if (!leg->m_mayAnswerReliably)
        nua_set_hparams(invite.handle, SIPTAG_SUPPORTED_STR("timer, replaces, norefersub"), TAG_END());
    // Its PRACK is for us to answer; where we are the caller the library goes on sending PRACK by itself.
    nua_set_hparams(invite.handle, NUTAG_APPL_METHOD("PRACK"), NUTAG_UPDATE_REFRESH(1), TAG_END());
    return leg;
}

std::unique_ptr<Leg> Leg::invite(
    LegId id, UserAgent& agent, const InviteTarget& target, LegListener& listener)
{
    std::unique_ptr<Leg> leg(new Leg(id, agent, target.callId, target.requestUri, Phase::Inviting, listener));
    leg->send(target);
    return leg;
}

Leg* Leg::named(UserAgent& agent, const ReplacedDialog& dialog)
{
    SipHome home;
    const std::string value
        = fmt::format("{};to-tag={};from-tag={}", dialog.callId, dialog.toTag, dialog.fromTag);
    nua_handle_t* handle = nua_handle_by_replaces(agent.nua(), sip_replaces_make(home, value.c_str()));
    if (!handle)
        return nullptr;
    auto* leg = dynamic_cast<Leg*>(nua_handle_magic(handle));
    nua_handle_unref(handle);
    return leg;
}

void Leg::send(const InviteTarget& target)
{
    const std::string ownHost = m_agent.advertisedHost();
    const std::string host = target.fromHost.empty() ? ownHost : target.fromHost;
    const std::string contact
        = fmt::format("<sip:{}@{}:{}>", target.contactUser, ownHost, m_agent.address().port());
    const std::string user = target.fromUser.empty() ? "" : encodedUser(target.fromUser) + '@';
    const std::string from = fmt::format(
        "{}<sip:{}{}>", target.fromDisplay.empty() ? "" : quotedName(target.fromDisplay) + ' ', user, host);
    const std::string to = fmt::format("<{}>", target.requestUri);
    const std::string forwards = std::to_string(target.maxForwards);
    const std::string headers = headerLines(target.headers, target.body);
    const PayloadTag payload(target.body);
    const std::string route = target.route.empty()
        ? ""
        : fmt::format("<{}{}>", target.route, target.route.contains(";lr") ? "" : ";lr");
    // An offer in a reliable provisional response would need its answer in our PRACK: without an offer of
    // ours, it has to come in the 2xx.
    const char* supported = payload.isSet ? "timer, 100rel, replaces" : "timer, replaces";
    m_handle = NuaHandle(nua_handle(m_agent.nua(), this, NUTAG_URL(target.requestUri.c_str()),
                             SIPTAG_TO_STR(to.c_str()), TAG_END()),
        *this);
    m_earlyDialogs = std::make_unique<EarlyDialogs>(
        m_agent.transactionLayer(), m_agent.options().userAgent, target.callId);
    nua_invite(m_handle.get(), NUTAG_UPDATE_REFRESH(1), SIPTAG_FROM_STR(from.c_str()),
        SIPTAG_CALL_ID_STR(target.callId.c_str()), SIPTAG_MAX_FORWARDS_STR(forwards.c_str()),
        TAG_IF(!headers.empty(), SIPTAG_HEADER_STR(headers.c_str())), NUTAG_AUTOACK(0),
        TAG_IF(!target.contactUser.empty(), SIPTAG_CONTACT_STR(contact.c_str())),
        TAG_IF(!route.empty(), NUTAG_INITIAL_ROUTE_STR(route.c_str())), SIPTAG_SUPPORTED_STR(supported),
        TAG_IF(payload.isSet, SIPTAG_CONTENT_TYPE_STR(target.body.type.c_str())),
        TAG_IF(payload.isSet, SIPTAG_PAYLOAD(payload.payload)), TAG_END());
}

void Leg::respond(const SipAnswer& answer)
{
    m_thread.assertOwner();
    if (m_phase != Phase::Invited)
        return;
    // To an INVITE without an offer the first reliable answer would have to make one (RFC 3262 section 5):
    // all provisional ones are unreliable, and a caller that does not allow that hears none (RFC
    // 3261 13.2.1).
    if (answer.status < 200 && answer.status > 100 && !m_mayAnswerReliably && m_mustAnswerReliably)
        return;
    if (answer.status >= 200 && !m_mayAnswerReliably)
        nua_set_hparams(
            m_handle.get(), SIPTAG_SUPPORTED_STR("timer, 100rel, replaces, norefersub"), TAG_END());
    if (answer.status >= 300)
        m_phase = Phase::Ended;
    else if (answer.status >= 200)
        m_phase = Phase::Accepted;
    if (m_answers.mustWait(answer.status))
        m_answers.hold(answer);
    else
        sendAnswer(answer);
    watch();
}

void Leg::sendHeldAnswers()
{
    while (const auto answer = m_answers.next())
        sendAnswer(*answer);
    watch();
}

void Leg::sendAnswer(const SipAnswer& answer)
{
    const PayloadTag payload(answer.body);
    HeaderList all = answer.headers;
    std::ranges::move(moreHeaders(answer.status < 200 ? LegMessage::Provisional : LegMessage::Final),
        std::back_inserter(all));
    const std::string headers = headerLines(all, answer.body);
    m_early |= answer.status > 100;
    m_answers.onSent(answer.status);
    nua_respond(m_handle.get(), answer.status, keptPhrase(answer.status, answer.phrase),
        TAG_IF(!headers.empty(), SIPTAG_HEADER_STR(headers.c_str())),
        TAG_IF(!answer.reason.empty(), SIPTAG_REASON_STR(answer.reason.c_str())),
        TAG_IF(payload.isSet, SIPTAG_CONTENT_TYPE_STR(answer.body.type.c_str())),
        TAG_IF(payload.isSet, SIPTAG_PAYLOAD(payload.payload)), TAG_END());
}

HeaderList Leg::moreHeaders(LegMessage message) const
{
    return m_moreHeaders ? m_moreHeaders(message) : HeaderList{};
}

void Leg::acknowledge(const SipBody& body)
{
    m_thread.assertOwner();
    if (!m_ackDue)
        return;
    m_ackDue = false;
    const PayloadTag payload(body);
    const std::string headers = headerLines({}, body);
    nua_ack(m_handle.get(), TAG_IF(!headers.empty(), SIPTAG_HEADER_STR(headers.c_str())),
        TAG_IF(payload.isSet, SIPTAG_CONTENT_TYPE_STR(body.type.c_str())),
        TAG_IF(payload.isSet, SIPTAG_PAYLOAD(payload.payload)), TAG_END());
    if (m_phase == Phase::Answered)
        m_phase = Phase::Established;
}

void Leg::onEvent(const NuaEvent& event)
{
    m_thread.assertOwner();
    m_path->onMessage(nua_current_request(event.nua), event.sip);
    if (m_phase == Phase::Ended)
        return;
    handle(event);
    watch();
}

void Leg::handle(const NuaEvent& event)
{
    switch (event.kind) {
    case nua_r_invite:
        return onInviteAnswer(event);
    case nua_r_update:
        return onLaterAnswer(event, "UPDATE");
    case nua_r_info:
        return onLaterAnswer(event, "INFO");
    case nua_r_message:
        return onLaterAnswer(event, "MESSAGE");
    case nua_r_method:
        return onLaterAnswer(event, nullptr);
    case nua_i_invite:
    case nua_i_update:
    case nua_i_info:
    case nua_i_message:
    case nua_i_notify:
    case nua_i_refer:
    case nua_i_method:
        return onPeerRequest(event);
    case nua_i_prack:
        return onPrack(event);
    case nua_i_ack:
        return onAck(event);
    case nua_i_cancel:
        return onCancel(event);
    case nua_i_bye:
        return onBye(event);
    case nua_r_bye:
        return onByeAnswer(event);
    case nua_i_state:
        return onCallState(event);
    case nua_i_error:
        return onFailure(event);
    default:
        return;
    }
}

void Leg::onInviteAnswer(const NuaEvent& event)
{
    if (event.status <= 100)
        return;
    const bool isFirst = m_phase == Phase::Inviting || m_phase == Phase::Cancelling;
    if (isFirst && m_earlyDialogs && event.status < 200 && event.sip && !m_earlyDialogs->receive(*event.sip))
        return;
    if (event.status >= 200 && event.sip && event.sip->sip_allow)
        m_peerTakesUpdate = sip_is_allowed(event.sip->sip_allow, sip_method_update, "UPDATE");
    if (isFirst)
        return onFirstInviteAnswer(readAnswer(event.status, event.phrase, event.sip));
    if (event.status < 200)
        return;
    m_ackDue = event.status < 300;
    onLaterAnswer(event, "INVITE");
}

void Leg::onFirstInviteAnswer(const SipAnswer& answer)
{
    if (answer.status < 200) {
        m_early = true;
        m_earlyReliable |= answer.reliable;
        if (m_phase == Phase::Inviting)
            m_listener->onProvisional(*this, answer);
        return;
    }
    if (answer.status >= 300) {
        const bool cancelled = m_phase == Phase::Cancelling;
        m_phase = Phase::Ended;
        if (cancelled)
            return m_listener->onEnded(*this, {m_endCause, false, {}});
        return m_listener->onRefused(*this, answer);
    }
    m_ackDue = true;
    if (m_phase == Phase::Cancelling) {
        // Our CANCEL crossed the 200: the dialog stands and has to be ended by BYE (RFC 3261 section 9.1).
        m_phase = Phase::Answered;
        return end(m_endCause);
    }
    m_phase = Phase::Answered;
    m_listener->onAnswered(*this, answer);
}

void Leg::onAck(const NuaEvent& event)
{
    if (m_phase == Phase::Accepted)
        m_phase = Phase::Established;
    m_listener->onAcknowledged(*this, event.sip ? readBody(*event.sip) : SipBody{});
}

void Leg::onCancel(const NuaEvent& event)
{
    if (m_phase != Phase::Invited && !holdsSuccess())
        return; // of a re-INVITE: the library answers 487, the dialog stays
    m_phase = Phase::Ended;
    m_listener->onCancelled(*this, event.sip ? readAnswer(0, "", event.sip).reason : "");
}

bool Leg::refreshes()
{
    return isAnswered() && m_listener->onRefreshDue(*this);
}

/// Later: the listener may not know this leg yet, and the library may be in the middle of something.
void Leg::reportDetour(const std::string& why)
{
    m_agent.loop().post([leg = std::weak_ptr(m_self), why] {
        if (const auto alive = leg.lock())
            (*alive)->m_listener->onDetour(**alive, why);
    });
}

} // namespace legscope

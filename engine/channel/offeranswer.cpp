#include "engine/channel/offeranswer.h"

#include "engine/channel/offerrequest.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace legscope {

OfferAnswer::OfferAnswer(Dialog& dialog, const OfferTurns& turns, Timers& timers, std::mt19937_64& random)
    : m_dialog(dialog)
    , m_turns(&turns)
    , m_timers(timers)
    , m_random(random)
{
}

bool OfferAnswer::move(OfferMove move)
{
    m_thread.assertOwner();
    const auto next = after(m_state, move);
    if (next)
        m_state = *next;
    return next.has_value();
}

void OfferAnswer::agree(const Sdp& received, const Sdp& sent)
{
    m_receivedBefore = std::exchange(m_agreed, {sdpAlone(received), sent}).received;
    if (isActive(m_agreed.received))
        m_session = m_agreed.received;
}

void OfferAnswer::onInviteSent(const Sdp& body)
{
    const bool offers = carriesSdp(body);
    [[maybe_unused]] const bool isLegal = move(offers ? OfferMove::SendOffer : OfferMove::AskForOffer);
    assert(isLegal);
    m_offer = offers ? body : Sdp();
}

void OfferAnswer::onInvite(const Sdp& body)
{
    const bool offers = carriesSdp(body);
    [[maybe_unused]] const bool isLegal = move(offers ? OfferMove::ReceiveOffer : OfferMove::ReceiveAsk);
    assert(isLegal);
    m_offer = offers ? body : Sdp();
}

void OfferAnswer::respond(const SipAnswer& answer)
{
    if (m_dialog.phase() == Dialog::Phase::Invited && answer.status > 100) {
        const bool hasSdp = carriesSdp(answer.body);
        if (answer.status >= 300) {
            move(OfferMove::Refuse);
        } else if (m_state == OfferState::OfferOwed) {
            if (answer.status >= 200 && move(hasSdp ? OfferMove::OfferInSuccess : OfferMove::Accept))
                m_offer = answer.body;
        } else {
            if (hasSdp)
                agree(m_state == OfferState::OfferReceived ? m_offer : m_agreed.received, answer.body);
            if (answer.status >= 200)
                move(OfferMove::Accept);
            else if (hasSdp)
                move(OfferMove::SendAnswer);
        }
    }
    m_dialog.respond(answer);
}

void OfferAnswer::onResponse(const SipAnswer& answer)
{
    const bool hasSdp = carriesSdp(answer.body), isFinal = answer.status >= 200;
    if (m_state == OfferState::OfferAsked) {
        if (isFinal && move(hasSdp ? OfferMove::ReceiveOfferInSuccess : OfferMove::Fail))
            m_offer = answer.body;
        return;
    }
    if (isBusy())
        return; // an early UPDATE is under way, and this repeats what was answered before it
    const bool isFirst = m_state == OfferState::OfferSent;
    if (hasSdp && move(OfferMove::ReceiveAnswer))
        agree(answer.body, isFirst ? m_offer : m_agreed.sent);
    else if (isFinal)
        move(OfferMove::Fail);
}

bool OfferAnswer::admit(const DialogRequest& request)
{
    if (!isOfSession(request.method))
        return true;
    const bool asks = asksForOffer(request), negotiates = asks || carriesSdp(request.body);
    if (!m_turns->isFree() || (negotiates && !move(asks ? OfferMove::ReceiveAsk : OfferMove::ReceiveOffer))) {
        refuseForNow(request.id);
        return false;
    }
    if (negotiates) {
        m_received = Received{request.id, request.method == "INVITE"};
        m_offer = asks ? Sdp() : request.body;
    }
    return true;
}

void OfferAnswer::answer(std::uint64_t requestId, const SipAnswer& answer)
{
    if (m_received && m_received->id == requestId && answer.status >= 200) {
        const bool hasSdp = carriesSdp(answer.body), isInvite = m_received->isInvite;
        m_received.reset();
        if (!isSuccess(answer.status) || (!hasSdp && !isInvite)) {
            move(OfferMove::Refuse);
        } else if (m_state == OfferState::OfferOwed) {
            if (move(hasSdp ? OfferMove::OfferInSuccess : OfferMove::Accept))
                m_offer = answer.body;
        } else if (move(isInvite ? OfferMove::Accept : OfferMove::SendAnswer) && hasSdp) {
            agree(m_offer, answer.body);
        }
    }
    m_dialog.answer(requestId, answer);
}

void OfferAnswer::refuseForNow(std::uint64_t requestId)
{
    SipAnswer refusal;
    refusal.status = 491;
    answer(requestId, refusal);
}

void OfferAnswer::acknowledge(const Sdp& body)
{
    if (m_state == OfferState::AnswerOwedInAck && m_dialog.awaitsAcknowledge()) {
        const bool answers = carriesSdp(body);
        if (answers)
            agree(m_offer, body);
        move(answers ? OfferMove::SendAnswer : OfferMove::Fail);
    }
    m_dialog.acknowledge(body);
}

void OfferAnswer::onAcknowledged(const Sdp& body)
{
    if (m_state == OfferState::AnswerDueInAck) {
        const bool answers = carriesSdp(body);
        if (answers)
            agree(body, m_offer);
        move(answers ? OfferMove::ReceiveAnswer : OfferMove::Fail);
    } else {
        move(OfferMove::ReceiveAck);
    }
    if (m_dueAcks.empty())
        return;
    const Acknowledged then = std::move(m_dueAcks.front());
    m_dueAcks.pop_front();
    then(body);
}

const Sdp& OfferAnswer::outstanding() const
{
    static const Sdp none;
    return m_state == OfferState::OfferReceived || m_state == OfferState::AnswerOwedInAck ? m_offer : none;
}

bool OfferAnswer::isBusy() const
{
    return m_received || m_state == OfferState::AnswerDueInAck
        || std::ranges::any_of(m_sent, &Sent::negotiates);
}

void OfferAnswer::onEnded()
{
    const std::vector<Sent> unanswered = std::exchange(m_sent, {});
    m_dueAcks.clear();
    m_waiting.clear();
    m_retry.cancel();
    m_received.reset();
    m_state = OfferState::Stable;
    SipAnswer gone;
    gone.status = 481;
    for (const Sent& sent : unanswered)
        sent.done(gone);
}

void OfferAnswer::linkWith(const OfferTurns& turns)
{
    m_turns = &turns;
    m_sent.clear();
    m_dueAcks.clear();
}

} // namespace legscope

#include "engine/channel/offeranswer.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace legscope {
namespace {

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

bool asksForOffer(const DialogRequest& request)
{
    return request.method == "INVITE" && !carriesSdp(request.body);
}

bool isOfSession(const std::string& method)
{
    return method == "INVITE" || method == "UPDATE" || method == "PRACK";
}

OfferMove sending(const DialogRequest& request)
{
    return asksForOffer(request) ? OfferMove::AskForOffer : OfferMove::SendOffer;
}

/// RFC 3261 section 14.1: the owner of the Call-ID waits longer, so that the two do not meet again.
std::chrono::milliseconds timeAfterGlare(const Dialog& dialog, std::mt19937_64& random)
{
    const bool ownsCallId = dialog.isCalled();
    std::uniform_int_distribution<int> tens(ownsCallId ? 210 : 0, ownsCallId ? 400 : 200);
    return std::chrono::milliseconds(10 * tens(random));
}

} // namespace

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

bool OfferAnswer::takes(const DialogRequest& request) const
{
    if (!m_dialog.takesRequest(request.method))
        return false;
    const bool negotiates = asksForOffer(request) || carriesSdp(request.body);
    if (!isOfSession(request.method) || !negotiates)
        return true;
    return after(m_state, sending(request)).has_value();
}

void OfferAnswer::request(const DialogRequest& request, Answered done)
{
    send(request, Purpose::Forward, std::move(done));
}

void OfferAnswer::send(const DialogRequest& request, Purpose purpose, Answered done)
{
    const bool offers = isOfSession(request.method) && carriesSdp(request.body);
    const bool negotiates = offers || asksForOffer(request);
    if (negotiates) {
        [[maybe_unused]] const bool isLegal = move(sending(request));
        assert(isLegal);
        m_offer = offers ? request.body : Sdp();
    }
    const std::uint64_t token = m_dialog.request(request);
    m_sent.push_back({token, negotiates, offers ? request.body : Sdp(), purpose, std::move(done)});
}

void OfferAnswer::offer(const Sdp& body, Answered done)
{
    wait({body, std::move(done)});
}

void OfferAnswer::refresh(Answered done)
{
    wait({std::nullopt, std::move(done)});
}

void OfferAnswer::wait(Waiting offer)
{
    m_waiting.push_back(std::move(offer));
    sendWaiting();
}

void OfferAnswer::sendWaiting()
{
    const bool mayOffer = m_dialog.isAnswered() && !m_dialog.awaitsAcknowledge()
        && m_state == OfferState::Stable && m_turns->isFree();
    if (m_waiting.empty() || m_retry.isPending() || !mayOffer)
        return;
    Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    DialogRequest request;
    request.method = "INVITE";
    request.body = next.body.value_or(m_agreed.sent);
    send(request, next.body ? Purpose::Offer : Purpose::Refresh, std::move(next.done));
}

bool OfferAnswer::withdraw(const Sdp& answer)
{
    m_waiting.clear();
    m_retry.cancel();
    const bool hasOffered = m_dialog.awaitsAcknowledge();
    const bool hasOther = m_agreed.sent.text != answer.text;
    acknowledge(answer);
    const auto out = std::ranges::find_if(
        m_sent, [](const Sent& sent) { return sent.negotiates && sent.purpose != Purpose::Forward; });
    if (out == m_sent.end())
        return hasOffered || hasOther;
    out->purpose = Purpose::Withdrawn;
    out->done
        = [this, ours = out->offered.isEmpty() ? answer : Sdp()](const SipAnswer&) { acknowledge(ours); };
    return true;
}

void OfferAnswer::onRequestAnswered(std::uint64_t token, const SipAnswer& answer)
{
    const auto found
        = std::ranges::find_if(m_sent, [token](const Sent& sent) { return sent.token == token; });
    if (found == m_sent.end() || answer.status < 200)
        return;
    Sent sent = std::move(*found);
    m_sent.erase(found);
    if (sent.negotiates)
        onNegotiated(sent, answer);
    const bool isGlare
        = answer.status == 491 && (sent.purpose == Purpose::Offer || sent.purpose == Purpose::Refresh);
    if (isGlare)
        return retry(std::move(sent));
    sent.done(answer);
}

void OfferAnswer::onNegotiated(const Sent& sent, const SipAnswer& answer)
{
    const bool answered = isSuccess(answer.status) && carriesSdp(answer.body);
    if (!answered) {
        move(OfferMove::Fail);
    } else if (m_state == OfferState::OfferAsked) {
        move(OfferMove::ReceiveOfferInSuccess);
        m_offer = answer.body;
    } else if (move(OfferMove::ReceiveAnswer)) {
        agree(answer.body, sent.offered);
    }
}

void OfferAnswer::retry(Sent refused)
{
    const bool isRefresh = refused.purpose == Purpose::Refresh;
    m_waiting.push_front(
        {isRefresh ? std::nullopt : std::optional(std::move(refused.offered)), std::move(refused.done)});
    m_retry = m_timers.after(timeAfterGlare(m_dialog, m_random), [this] { sendWaiting(); });
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

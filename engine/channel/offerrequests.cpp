#include "engine/channel/offeranswer.h"
#include "engine/channel/offerrequest.h"

#include <algorithm>
#include <cassert>
#include <utility>

/// Requests of ours: what waits, what is out, and what becomes of them.
namespace legscope {
namespace {

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

} // namespace legscope

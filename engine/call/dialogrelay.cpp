#include "engine/call/dialogrelay.h"

#include "engine/call/call.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

int statusOf(const Error& error)
{
    return statusOfCause(causeOf(error).name);
}

/// INVITE, UPDATE and PRACK may have an offer; what an INFO has is none.
bool mayNegotiate(const std::string& method)
{
    return method == "PRACK" || method == "INVITE" || method == "UPDATE";
}

} // namespace

DialogRelay::DialogRelay(Call& call)
    : m_call(call)
{
}

void DialogRelay::refuse(Leg& leg, std::uint64_t requestId, int status)
{
    SipAnswer answer;
    answer.status = status;
    m_call.offers(leg).answer(requestId, answer);
}

void DialogRelay::onRequest(Leg& leg, const DialogRequest& request)
{
    OfferAnswer& offers = m_call.offers(leg);
    if (!offers.admit(request))
        return;
    const bool prack = request.method == "PRACK";
    const bool session = mayNegotiate(request.method);
    if (session && answerRefresh(leg, request))
        return;
    if (session && m_call.transfer().isRunning())
        return offers.refuseForNow(request.id);
    Leg* peer = m_call.peerOf(leg);
    if (!peer && leg.isAnswered() && request.method == "INVITE" && m_call.media().isDefault())
        return answerAlone(leg, request);
    DialogRequest forwarded = request;
    if (prack) // acknowledges what we have sent on this leg alone; its offer is for the other
        forwarded.method = "UPDATE";
    if (!peer || !peer->takesRequest(forwarded.method)) {
        if (session && !prack)
            return offers.refuseForNow(request.id);
        return refuse(leg, request.id, prack ? 488 : 480);
    }
    if (!m_call.offers(*peer).takes(forwarded))
        return offers.refuseForNow(request.id);
    forward(leg, *peer, std::move(forwarded));
}

void DialogRelay::forward(Leg& leg, Leg& peer, DialogRequest request)
{
    const bool isOffer = mayNegotiate(request.method) && carriesSdp(request.body);
    if (isOffer) {
        auto body = m_call.forwardSdp(SdpKind::Offer, leg, peer, request.body);
        if (!body) {
            m_call.events().finding(Severity::Error, FindingCode::ReofferRefused, body.error().detail);
            return refuse(leg, request.id, statusOf(body.error()));
        }
        request.body = std::move(*body);
    }
    const Exchange exchange{leg.id(), request.id, peer.id(), request.method, isOffer};
    m_call.offers(peer).request(
        request, [this, exchange](const SipAnswer& answer) { onAnswered(exchange, answer); });
}

bool DialogRelay::answerRefresh(Leg& leg, const DialogRequest& request)
{
    SipAnswer answer;
    answer.status = 200;
    const auto& sdp = request.body.part.sdp;
    if (!sdp)
        return false;
    OfferAnswer& offers = m_call.offers(leg);
    if (!*sdp) {
        if (request.method != "UPDATE" || !request.body.isEmpty() || !request.headers.empty())
            return false;
    } else {
        // The same text has the same version of o=; a peer that changes its SDP and forgets to raise the
        // version means what the SDP says.
        if (offers.lastReceived().isEmpty() || (*sdp)->text() != offers.lastReceived().text)
            return false;
        answer.body = offers.lastSent();
        m_call.media().repeated(m_call.sideOf(leg));
    }
    offers.answer(request.id, answer);
    return true;
}

void DialogRelay::onAnswered(const Exchange& exchange, const SipAnswer& answer)
{
    Leg* from = m_call.find(exchange.from);
    Leg* to = m_call.find(exchange.to);
    if (!from || !to)
        return;
    if (answer.status < 300)
        return forwardSuccess(exchange, *from, *to, answer);
    if (exchange.offered)
        m_call.media().offerRefused();
    // Only the session of the one who answered is gone.
    const bool isGone = Leg::isLostBy(answer.status, exchange.method);
    SipAnswer passed = answer;
    if (isGone || answer.status == 408) // that says nobody in another's name (RFC 4320 section 4.2)
        passed.status = 500;
    m_call.offers(*from).answer(exchange.requestId, passed);
    if (isGone && !to->isOver())
        m_call.hangUp(causeOfStatus(answer.status), CallEndedBy::Engine,
            fmt::format("{} answered {} to {}", nameOf(m_call.sideOf(*to)), answer.status, exchange.method));
}

/// A re-INVITE of a caller who is connected to nobody.
void DialogRelay::answerAlone(Leg& leg, const DialogRequest& request)
{
    const auto body = m_call.callerSide().answerAlone(request.body);
    if (!body) {
        m_call.events().finding(Severity::Error, FindingCode::ReofferRefused, body.error().detail);
        return refuse(leg, request.id, statusOf(body.error()));
    }
    SipAnswer answer;
    answer.status = 200;
    answer.body = *body;
    m_call.offers(leg).answer(request.id, answer);
}

void DialogRelay::forwardSuccess(const Exchange& exchange, Leg& from, Leg& to, const SipAnswer& answer)
{
    const bool isInvite = exchange.method == "INVITE";
    SipAnswer passed = answer;
    const bool delayed = isInvite && !exchange.offered && carriesSdp(answer.body);
    if (carriesSdp(answer.body) && (exchange.offered || delayed)) {
        const auto body
            = m_call.forwardSdp(delayed ? SdpKind::Offer : SdpKind::Answer, to, from, answer.body);
        if (!body) {
            m_call.offers(to).acknowledge();
            refuse(from, exchange.requestId, statusOf(body.error()));
            m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, body.error().detail);
            return;
        }
        passed.body = *body;
    }
    if (isInvite)
        expectAcknowledge(from, to, delayed ? AckBody::Answer : AckBody::None);
    m_call.offers(from).answer(exchange.requestId, passed);
}

void DialogRelay::expectAcknowledge(Leg& from, Leg& to, AckBody due)
{
    m_call.offers(from).onNextAcknowledge([this, fromId = from.id(), toId = to.id(), due](const Sdp& body) {
        Leg* acknowledging = m_call.find(fromId);
        Leg* waiting = m_call.find(toId);
        if (acknowledging && waiting)
            forwardAcknowledge(*acknowledging, *waiting, body, due);
    });
}

void DialogRelay::forwardAcknowledge(Leg& from, Leg& to, const Sdp& body, AckBody due)
{
    OfferAnswer& waiting = m_call.offers(to);
    if (due == AckBody::None || !carriesSdp(body)) {
        waiting.acknowledge();
        if (due == AckBody::Answer)
            m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
                "the ACK carries no answer to the offer of the 200");
        return;
    }
    const auto answer = m_call.forwardSdp(SdpKind::Answer, from, to, body);
    waiting.acknowledge(answer ? *answer : Sdp{});
    if (!answer)
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, answer.error().detail);
}

} // namespace legscope

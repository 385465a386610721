#include "engine/call/dialogrelay.h"

#include "engine/call/callerside.h"
#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"

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

DialogRelay::DialogRelay(CallLinks& links, const CallProgress& progress, CallMedia& media, CallEvents& events,
    EndableCall& call, AnswerAlone answerAlone)
    : m_links(links)
    , m_progress(progress)
    , m_media(media)
    , m_events(events)
    , m_call(call)
    , m_answerAlone(std::move(answerAlone))
{
}

void DialogRelay::refuse(Leg& leg, std::uint64_t requestId, int status)
{
    SipAnswer answer;
    answer.status = status;
    m_links.offers(leg).answer(requestId, answer);
}

void DialogRelay::onRequest(Leg& leg, const DialogRequest& request)
{
    OfferAnswer& offers = m_links.offers(leg);
    if (!offers.admit(request))
        return;
    const bool prack = request.method == "PRACK";
    const bool session = mayNegotiate(request.method);
    if (session && answerRefresh(leg, request))
        return;
    if (session && m_progress.isTransferring())
        return offers.refuseForNow(request.id);
    Leg* peer = m_links.peerOf(leg);
    if (!peer && leg.isAnswered() && request.method == "INVITE" && m_media.isDefault())
        return answerAlone(leg, request);
    DialogRequest forwarded = request;
    if (prack) // acknowledges what we have sent on this leg alone; its offer is for the other
        forwarded.method = "UPDATE";
    if (!peer || !peer->takesRequest(forwarded.method)) {
        if (session && !prack)
            return offers.refuseForNow(request.id);
        return refuse(leg, request.id, prack ? 488 : 480);
    }
    if (!m_links.offers(*peer).takes(forwarded))
        return offers.refuseForNow(request.id);
    forward(leg, *peer, std::move(forwarded));
}

void DialogRelay::forward(Leg& leg, Leg& peer, DialogRequest request)
{
    const bool isOffer = mayNegotiate(request.method) && carriesSdp(request.body);
    if (isOffer) {
        auto body
            = m_media.sdps().forward(SdpKind::Offer, m_links.passage(leg, peer), peer.callId(), request.body);
        if (!body) {
            m_events.finding(Severity::Error, FindingCode::ReofferRefused, body.error().detail);
            return refuse(leg, request.id, statusOf(body.error()));
        }
        request.body = std::move(*body);
    }
    const Exchange exchange{leg.id(), request.id, peer.id(), request.method, isOffer};
    m_links.offers(peer).request(
        request, [this, exchange](const SipAnswer& answer) { onAnswered(exchange, answer); });
}

bool DialogRelay::answerRefresh(Leg& leg, const DialogRequest& request)
{
    SipAnswer answer;
    answer.status = 200;
    const auto& sdp = request.body.part.sdp;
    if (!sdp)
        return false;
    OfferAnswer& offers = m_links.offers(leg);
    if (!*sdp) {
        if (request.method != "UPDATE" || !request.body.isEmpty() || !request.headers.empty())
            return false;
    } else {
        // The same text has the same version of o=; a peer that changes its SDP and forgets to raise the
        // version means what the SDP says.
        if (offers.lastReceived().isEmpty() || (*sdp)->text() != offers.lastReceived().text)
            return false;
        answer.body = offers.lastSent();
        m_media.repeated(m_links.sideOf(leg));
    }
    offers.answer(request.id, answer);
    return true;
}

void DialogRelay::onAnswered(const Exchange& exchange, const SipAnswer& answer)
{
    Leg* from = m_links.find(exchange.from);
    Leg* to = m_links.find(exchange.to);
    if (!from || !to)
        return;
    if (answer.status < 300)
        return forwardSuccess(exchange, *from, *to, answer);
    if (exchange.offered)
        m_media.offerRefused();
    // Only the session of the one who answered is gone.
    const bool isGone = Leg::isLostBy(answer.status, exchange.method);
    SipAnswer passed = answer;
    if (isGone || answer.status == 408) // that says nobody in another's name (RFC 4320 section 4.2)
        passed.status = 500;
    m_links.offers(*from).answer(exchange.requestId, passed);
    if (isGone && !to->isOver())
        m_call.hangUp(causeOfStatus(answer.status), CallEndedBy::Engine,
            fmt::format("{} answered {} to {}", nameOf(m_links.sideOf(*to)), answer.status, exchange.method));
}

/// A re-INVITE of a caller who is connected to nobody.
void DialogRelay::answerAlone(Leg& leg, const DialogRequest& request)
{
    const auto body = m_answerAlone(request.body);
    if (!body) {
        m_events.finding(Severity::Error, FindingCode::ReofferRefused, body.error().detail);
        return refuse(leg, request.id, statusOf(body.error()));
    }
    SipAnswer answer;
    answer.status = 200;
    answer.body = *body;
    m_links.offers(leg).answer(request.id, answer);
}

void DialogRelay::forwardSuccess(const Exchange& exchange, Leg& from, Leg& to, const SipAnswer& answer)
{
    const bool isInvite = exchange.method == "INVITE";
    SipAnswer passed = answer;
    const bool delayed = isInvite && !exchange.offered && carriesSdp(answer.body);
    if (carriesSdp(answer.body) && (exchange.offered || delayed)) {
        const auto body = m_media.sdps().forward(delayed ? SdpKind::Offer : SdpKind::Answer,
            m_links.passage(to, from), from.callId(), answer.body);
        if (!body) {
            m_links.offers(to).acknowledge();
            refuse(from, exchange.requestId, statusOf(body.error()));
            m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, body.error().detail);
            return;
        }
        passed.body = *body;
    }
    if (isInvite)
        expectAcknowledge(from, to, delayed ? AckBody::Answer : AckBody::None);
    m_links.offers(from).answer(exchange.requestId, passed);
}

void DialogRelay::expectAcknowledge(Leg& from, Leg& to, AckBody due)
{
    m_links.offers(from).onNextAcknowledge([this, fromId = from.id(), toId = to.id(), due](const Sdp& body) {
        Leg* acknowledging = m_links.find(fromId);
        Leg* waiting = m_links.find(toId);
        if (acknowledging && waiting)
            forwardAcknowledge(*acknowledging, *waiting, body, due);
    });
}

void DialogRelay::forwardAcknowledge(Leg& from, Leg& to, const Sdp& body, AckBody due)
{
    OfferAnswer& waiting = m_links.offers(to);
    if (due == AckBody::None || !carriesSdp(body)) {
        waiting.acknowledge();
        if (due == AckBody::Answer)
            m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
                "the ACK carries no answer to the offer of the 200");
        return;
    }
    const auto answer = m_media.sdps().forward(SdpKind::Answer, m_links.passage(from, to), to.callId(), body);
    waiting.acknowledge(answer ? *answer : Sdp{});
    if (!answer)
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, answer.error().detail);
}

} // namespace legscope

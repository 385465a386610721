#include "engine/call/dialogrelay.h"

#include "engine/call/call.h"
#include "engine/sdp/negotiation.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

int statusOf(const Error& error)
{
    return statusOfCause(causeOf(error).name);
}

/// Some stream of it flows both ways.
bool isActive(const ParsedSdp& sdp)
{
    return std::ranges::any_of(sdp.view().media, [](const SdpMedia& media) {
        return media.port != 0 && effectiveDirection(media) == MediaDirection::SendRecv;
    });
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
    leg.answer(requestId, answer);
}

void DialogRelay::onRequest(Leg& leg, const DialogRequest& request)
{
    const bool prack = request.method == "PRACK";
    const bool session = prack || request.method == "INVITE" || request.method == "UPDATE";
    if (session && isNegotiating())
        return refuse(leg, request.id, 491);
    if (session && answerRefresh(leg, request))
        return;
    if (session && m_call.transfer().isRunning())
        return refuse(leg, request.id, 491);
    Leg* peer = m_call.peerOf(leg);
    if (!peer && leg.isAnswered() && request.method == "INVITE" && m_call.media().isDefault())
        return answerAlone(leg, request);
    DialogRequest forwarded = request;
    if (prack) // acknowledges what we have sent on this leg alone; its offer is for the other
        forwarded.method = "UPDATE";
    if (!peer || !peer->takesRequest(forwarded.method))
        return refuse(leg, request.id, prack ? 488 : session ? 491 : 480);
    const bool offered = session && carriesSdp(request.body);
    if (offered) {
        const auto body = m_call.carry(SdpKind::Offer, leg, *peer, request.body);
        if (!body) {
            m_call.events().finding(Severity::Error, "REOFFER_REFUSED", body.error().detail);
            return refuse(leg, request.id, statusOf(body.error()));
        }
        forwarded.body = *body;
    }
    const std::uint64_t token = peer->request(forwarded);
    m_exchanges.push_back({&leg, request.id, peer, token, forwarded.method, offered});
}

bool DialogRelay::isNegotiating() const
{
    return m_call.reoffers().isOut() || std::ranges::any_of(m_exchanges, [](const Exchange& exchange) {
        return exchange.offered || exchange.method == "INVITE";
    }) || std::ranges::any_of(m_due, [](const DueAcknowledge& due) { return due.answerInAck; });
}

bool DialogRelay::answerRefresh(Leg& leg, const DialogRequest& request)
{
    SipAnswer answer;
    answer.status = 200;
    const auto& sdp = request.body.part.sdp;
    if (!sdp)
        return false;
    if (!*sdp) {
        if (request.method != "UPDATE" || !request.body.isEmpty() || !request.headers.empty())
            return false;
    } else {
        // The same text has the same version of o=; a peer that changes its SDP and forgets to raise the
        // version means what the SDP says.
        const Agreement* agreed = agreementOf(leg.id());
        if (!agreed || (*sdp)->text() != agreed->received->text())
            return false;
        answer.body = agreed->sent;
        m_call.media().repeated(m_call.sideOf(leg));
    }
    leg.answer(request.id, answer);
    return true;
}

void DialogRelay::onCarried(SdpKind kind, LegId from, LegId to, const SipBody& body, const SipBody& left)
{
    const SharedSdp came = body.part.sdp.value_or(nullptr);
    if (!came)
        return;
    if (isActive(*came))
        m_sessions.insert_or_assign(from, came);
    if (kind == SdpKind::Offer) {
        m_offers.insert_or_assign(to, std::pair(from, Agreement{came, left}));
        return;
    }
    const auto offer = m_offers.find(from);
    if (offer == m_offers.end() || offer->second.first != to)
        return;
    m_agreed.insert_or_assign(to, Agreement{offer->second.second.received, left});
    m_agreed.insert_or_assign(from, Agreement{came, offer->second.second.sent});
}

void DialogRelay::onTaken(LegId from, const SipBody& body)
{
    const SharedSdp came = body.part.sdp.value_or(nullptr);
    const auto offer = m_offers.find(from);
    if (!came || offer == m_offers.end())
        return;
    if (isActive(*came))
        m_sessions.insert_or_assign(from, came);
    m_agreed.insert_or_assign(from, Agreement{came, offer->second.second.sent});
}

void DialogRelay::onReofferAnswered(LegId from, const SipBody& body, const SipBody& offered)
{
    if (const SharedSdp came = body.part.sdp.value_or(nullptr))
        m_agreed.insert_or_assign(from, Agreement{came, offered});
}

SipBody DialogRelay::sessionOf(const Leg& leg) const
{
    const auto session = m_sessions.find(leg.id());
    return session != m_sessions.end() ? bodyOf(session->second) : agreedBy(leg.id());
}

bool DialogRelay::isOnHold(const Leg& leg) const
{
    const Agreement* agreed = agreementOf(leg.id());
    return agreed && !isActive(*agreed->received);
}

void DialogRelay::forget(const Leg& leg)
{
    std::erase_if(m_exchanges,
        [&leg](const Exchange& exchange) { return exchange.from == &leg || exchange.to == &leg; });
    std::erase_if(m_due, [&leg](const DueAcknowledge& due) { return due.from == &leg || due.to == &leg; });
}

void DialogRelay::onRequestAnswered(Leg& leg, std::uint64_t token, const SipAnswer& answer)
{
    const auto found = std::ranges::find_if(m_exchanges,
        [&](const Exchange& exchange) { return exchange.to == &leg && exchange.token == token; });
    if (found == m_exchanges.end()) {
        m_call.reoffers().takesAnswer(leg, token, answer);
        return;
    }
    const Exchange exchange = *found;
    m_exchanges.erase(found);
    if (answer.status < 300)
        return passSuccess(exchange, answer);
    if (exchange.offered)
        m_call.media().offerRefused();
    // Only the session of the one who answered is gone.
    const bool isGone = Leg::isLostBy(answer.status, exchange.method);
    SipAnswer passed = answer;
    if (isGone || answer.status == 408) // that says nobody in another's name (RFC 4320 section 4.2)
        passed.status = 500;
    exchange.from->answer(exchange.requestId, passed);
    if (isGone)
        m_call.hangUp(causeOfStatus(answer.status), CallEndedBy::Engine,
            fmt::format("{} answered {} to {}",
                nameOf(exchange.to == &m_call.caller() ? LegSide::A : LegSide::B), answer.status,
                exchange.method));
}

/// A re-INVITE of a caller who is connected to nobody.
void DialogRelay::answerAlone(Leg& leg, const DialogRequest& request)
{
    const auto body = m_call.callerSide().answerAlone(request.body);
    if (!body) {
        m_call.events().finding(Severity::Error, "REOFFER_REFUSED", body.error().detail);
        return refuse(leg, request.id, statusOf(body.error()));
    }
    SipAnswer answer;
    answer.status = 200;
    answer.body = *body;
    leg.answer(request.id, answer);
}

const DialogRelay::Agreement* DialogRelay::agreementOf(LegId leg) const
{
    const auto agreed = m_agreed.find(leg);
    return agreed == m_agreed.end() ? nullptr : &agreed->second;
}

SipBody DialogRelay::agreedBy(LegId leg) const
{
    const Agreement* agreed = agreementOf(leg);
    return agreed ? bodyOf(agreed->received) : SipBody();
}

SipBody DialogRelay::heardBy(LegId leg) const
{
    const Agreement* agreed = agreementOf(leg);
    return agreed ? agreed->sent : SipBody();
}

void DialogRelay::passSuccess(const Exchange& exchange, const SipAnswer& answer)
{
    const bool isInvite = exchange.method == "INVITE";
    SipAnswer passed = answer;
    const bool delayed = isInvite && !exchange.offered && carriesSdp(answer.body);
    if (carriesSdp(answer.body) && (exchange.offered || delayed)) {
        const auto body = m_call.carry(
            delayed ? SdpKind::Offer : SdpKind::Answer, *exchange.to, *exchange.from, answer.body);
        if (!body) {
            exchange.to->acknowledge();
            refuse(*exchange.from, exchange.requestId, statusOf(body.error()));
            m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, body.error().detail);
            return;
        }
        passed.body = *body;
    }
    if (isInvite)
        expectAcknowledge(*exchange.from, *exchange.to, delayed);
    exchange.from->answer(exchange.requestId, passed);
}

void DialogRelay::expectAcknowledge(Leg& from, Leg& to, bool answerInAck)
{
    m_due.push_back({&from, &to, answerInAck});
}

void DialogRelay::onAcknowledged(Leg& leg, const SipBody& body)
{
    const auto found
        = std::ranges::find_if(m_due, [&](const DueAcknowledge& due) { return due.from == &leg; });
    if (found == m_due.end())
        return;
    const DueAcknowledge due = *found;
    m_due.erase(found);
    if (!due.answerInAck || !carriesSdp(body)) {
        due.to->acknowledge();
        if (due.answerInAck)
            m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine,
                "the ACK carries no answer to the offer of the 200");
        return;
    }
    const auto answer = m_call.carry(SdpKind::Answer, leg, *due.to, body);
    due.to->acknowledge(answer ? *answer : SipBody{});
    if (!answer)
        m_call.hangUp(causeNamed("INCOMPATIBLE_DESTINATION"), CallEndedBy::Engine, answer.error().detail);
}

} // namespace legscope

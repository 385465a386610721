#include "engine/call/sessionrefresh.h"

#include "engine/call/call.h"
#include "engine/sdp/sdpnews.h"

#include <fmt/format.h>

namespace legscope {
namespace {

bool hasNews(const Sdp& now, const Sdp& before)
{
    const SharedSdp nowSdp = now.part.sdp.value_or(nullptr), beforeSdp = before.part.sdp.value_or(nullptr);
    return beforeSdp && carriesSdp(now) && (!nowSdp || tellsNews(*nowSdp, *beforeSdp));
}

} // namespace

SessionRefresh::SessionRefresh(Call& call)
    : m_call(call)
{
}

void SessionRefresh::due(Leg& leg)
{
    if (m_call.isEnding() || !leg.isAnswered())
        return;
    if (leg.peerTakesUpdate() || m_call.offers(leg).lastSent().isEmpty())
        update(leg);
    else
        reinvite(leg);
}

void SessionRefresh::update(Leg& leg)
{
    DialogRequest request;
    request.method = "UPDATE";
    m_call.offers(leg).request(
        request, [this, &leg](const SipAnswer& answer) { onUpdateAnswered(leg, answer); });
}

void SessionRefresh::onUpdateAnswered(Leg& leg, const SipAnswer& answer)
{
    if (answer.status < 300 || m_call.isEnding() || leg.isOver())
        return;
    const bool isGone = answer.status == 408 || answer.status == 481;
    if (isGone || m_call.offers(leg).lastSent().isEmpty())
        onRefused(leg, answer);
    else
        reinvite(leg);
}

void SessionRefresh::reinvite(Leg& leg)
{
    m_call.reoffers().refresh(
        leg, [this, &leg](const SipAnswer& answer) { onReinviteAnswered(leg, answer); });
}

void SessionRefresh::onReinviteAnswered(Leg& leg, const SipAnswer& answer)
{
    if (answer.status >= 300)
        return onRefused(leg, answer);
    OfferAnswer& offers = m_call.offers(leg);
    offers.acknowledge();
    if (!carriesSdp(answer.body))
        return;
    Leg* peer = m_call.peerOf(leg);
    if (!peer || !peer->isAnswered() || !hasNews(answer.body, offers.receivedBefore()))
        return m_call.media().repeated(m_call.sideOf(leg));
    m_call.reoffers().offerAnswered(leg, *peer, answer.body, [this](const Result<void>& taken) {
        if (!taken)
            m_call.events().finding(Severity::Warning, FindingCode::RefreshNotTaken,
                fmt::format("what a leg changed when its session was refreshed is not taken by the other: {}",
                    taken.error().detail));
    });
}

void SessionRefresh::onRefused(Leg& leg, const SipAnswer& answer)
{
    const std::string side(nameOf(m_call.sideOf(leg)));
    if (answer.status == 408 || answer.status == 481)
        return m_call.hangUp(causeOfStatus(answer.status), CallEndedBy::Engine,
            fmt::format("{} answered {} to the refresh of its session", side, answer.status));
    m_call.events().finding(Severity::Warning, FindingCode::RefreshRefused,
        fmt::format("{} answered {} to the refresh of its session, which may end now", side, answer.status));
}

} // namespace legscope

#include "engine/call/sessionrefresh.h"

#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/call/reoffers.h"
#include "engine/sdp/sdpnews.h"

#include <fmt/format.h>

namespace legscope {
namespace {

bool hasNews(const Sdp& now, const Sdp& before)
{
    const SharedSdp nowSdp = now.part.sdp.value_or(nullptr), beforeSdp = before.part.sdp.value_or(nullptr);
    return beforeSdp && carriesSdp(now) && (!nowSdp || hasNews(*nowSdp, *beforeSdp));
}

} // namespace

SessionRefresh::SessionRefresh(CallLinks& links, const CallProgress& progress, CallMedia& media,
    CallEvents& events, Reoffers& reoffers, EndableCall& call)
    : m_links(links)
    , m_progress(progress)
    , m_media(media)
    , m_events(events)
    , m_reoffers(reoffers)
    , m_call(call)
{
}

void SessionRefresh::due(Leg& leg)
{
    if (m_progress.isEnding() || !leg.isAnswered())
        return;
    if (leg.peerTakesUpdate() || m_links.offers(leg).lastSent().isEmpty())
        update(leg);
    else
        reinvite(leg);
}

void SessionRefresh::update(Leg& leg)
{
    DialogRequest request;
    request.method = "UPDATE";
    m_links.offers(leg).request(
        request, [this, &leg](const SipAnswer& answer) { onUpdateAnswered(leg, answer); });
}

void SessionRefresh::onUpdateAnswered(Leg& leg, const SipAnswer& answer)
{
    if (answer.status < 300 || m_progress.isEnding() || leg.isOver())
        return;
    const bool isGone = answer.status == 408 || answer.status == 481;
    if (isGone || m_links.offers(leg).lastSent().isEmpty())
        onRefused(leg, answer);
    else
        reinvite(leg);
}

void SessionRefresh::reinvite(Leg& leg)
{
    m_reoffers.refresh(leg, [this, &leg](const SipAnswer& answer) { onReinviteAnswered(leg, answer); });
}

void SessionRefresh::onReinviteAnswered(Leg& leg, const SipAnswer& answer)
{
    if (answer.status >= 300)
        return onRefused(leg, answer);
    OfferAnswer& offers = m_links.offers(leg);
    offers.acknowledge();
    if (!carriesSdp(answer.body))
        return;
    Leg* peer = m_links.peerOf(leg);
    if (!peer || !peer->isAnswered() || !hasNews(answer.body, offers.receivedBefore()))
        return m_media.repeated(m_links.sideOf(leg));
    m_reoffers.offerAnswered(leg, *peer, answer.body, [this](const Result<void>& taken) {
        if (!taken)
            m_events.finding(Severity::Warning, FindingCode::RefreshNotTaken,
                fmt::format("what a leg changed when its session was refreshed is not taken by the other: {}",
                    taken.error().detail));
    });
}

void SessionRefresh::onRefused(Leg& leg, const SipAnswer& answer)
{
    const std::string side(nameOf(m_links.sideOf(leg)));
    if (answer.status == 408 || answer.status == 481)
        return m_call.hangUp(causeOfStatus(answer.status), CallEndedBy::Engine,
            fmt::format("{} answered {} to the refresh of its session", side, answer.status));
    m_events.finding(Severity::Warning, FindingCode::RefreshRefused,
        fmt::format("{} answered {} to the refresh of its session, which may end now", side, answer.status));
}

} // namespace legscope

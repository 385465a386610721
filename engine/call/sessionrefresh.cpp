#include "engine/call/sessionrefresh.h"

#include "engine/call/call.h"
#include "engine/sdp/sdpnews.h"

#include <chrono>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::chrono::seconds retryTime{1}; ///< until an offer of ours that is under way is looked at again

bool hasNews(const SipBody& now, const SipBody& before)
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
    if (leg.peerTakesUpdate() || m_call.relay().heardBy(leg.id()).isEmpty())
        update(leg);
    else
        reinvite(leg);
}

void SessionRefresh::update(Leg& leg)
{
    DialogRequest request;
    request.method = "UPDATE";
    m_updates.insert_or_assign(leg.id(), leg.request(request));
}

bool SessionRefresh::takesAnswer(Leg& leg, std::uint64_t token, const SipAnswer& answer)
{
    const auto sent = m_updates.find(leg.id());
    if (sent == m_updates.end() || sent->second != token)
        return false;
    m_updates.erase(sent);
    if (answer.status < 300 || m_call.isEnding())
        return true;
    const bool isGone = answer.status == 408 || answer.status == 481;
    if (isGone || m_call.relay().heardBy(leg.id()).isEmpty())
        onRefused(leg, answer);
    else
        reinvite(leg);
    return true;
}

void SessionRefresh::reinvite(Leg& leg)
{
    if (m_call.reoffers().isUnderWay()) {
        m_retries[leg.id()] = m_call.environment().loop.after(retryTime, [this, again = &leg] {
            if (m_call.has(*again))
                due(*again);
        });
        return;
    }
    m_call.reoffers().send(leg, m_call.relay().heardBy(leg.id()),
        [this, &leg, before = m_call.relay().agreedBy(leg.id())](
            const SipAnswer& answer) { onReinviteAnswered(leg, before, answer); });
}

/// `before` is what the leg had agreed to until now.
void SessionRefresh::onReinviteAnswered(Leg& leg, const SipBody& before, const SipAnswer& answer)
{
    if (answer.status >= 300)
        return onRefused(leg, answer);
    leg.acknowledge();
    if (!carriesSdp(answer.body))
        return;
    Leg* peer = m_call.peerOf(leg);
    if (!peer || !peer->isAnswered() || !hasNews(answer.body, before))
        return m_call.media().repeated(m_call.sideOf(leg));
    m_call.reoffers().offerAnswered(leg, *peer, answer.body, [this](const Result<void>& taken) {
        if (!taken)
            m_call.events().finding(Severity::Warning, "REFRESH_NOT_TAKEN",
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
    m_call.events().finding(Severity::Warning, "REFRESH_REFUSED",
        fmt::format("{} answered {} to the refresh of its session, which may end now", side, answer.status));
}

} // namespace legscope

#include "engine/call/call.h"

#include "engine/call/shownparties.h"

#include <fmt/format.h>

/// What the legs of a call report to it.
namespace legscope {

void Call::onProvisional(Leg& leg, const SipAnswer& answer)
{
    m_links.offers(leg).onResponse(answer);
    m_events.legChanged(leg, stateOf(answer), answer.status);
    if (m_links.isCaller(leg))
        return m_origination->onProvisional(answer);
    SipAnswer shown = answer;
    m_shown.showCallee(leg, shown);
    m_bridge->onProvisional(leg, shown);
}

void Call::onAnswered(Leg& leg, const SipAnswer& answer)
{
    m_links.offers(leg).onResponse(answer);
    m_events.legChanged(leg, LegState::Answered, answer.status);
    if (m_links.isCaller(leg))
        m_origination->onAnswered(answer);
    else {
        SipAnswer shown = answer;
        m_shown.showCallee(leg, shown);
        m_bridge->onAnswered(leg, shown);
    }
    goOn();
}

void Call::onRefused(Leg& leg, const SipAnswer& answer)
{
    m_links.offers(leg).onEnded();
    m_events.legEnded(leg, causeOfStatus(answer.status), answer.status);
    if (m_links.isCaller(leg)) {
        m_status = answer.status;
        m_origination->onRefused(answer);
    } else {
        m_links.channelOf(leg).media.ports().close();
        m_bridge->onRefused(leg, answer);
    }
    finishWhenLegsAreGone();
}

void Call::onAcknowledged(Leg& leg, const SipBody& body)
{
    m_links.offers(leg).onAcknowledged(body);
    m_transfer.onAcknowledged(leg);
    if (m_links.isCaller(leg))
        onCallerAnswered();
    goOn();
}

void Call::onRequest(Leg& leg, const DialogRequest& request)
{
    if (request.referral)
        m_transfer.onRefer(leg, request);
    else if (!m_deflection.takesRequest(leg, request) && !m_digits.takesRequest(leg, request)) {
        DialogRequest shown = request;
        if (const Leg* peer = m_links.peerOf(leg))
            m_shown.showParty(leg, *peer, shown);
        m_relay.onRequest(leg, shown);
    }
    goOn();
}

void Call::onRequestAnswered(Leg& leg, std::uint64_t token, const SipAnswer& answer)
{
    SipAnswer shown = answer;
    if (const Leg* peer = m_links.peerOf(leg))
        m_shown.showParty(leg, *peer, shown);
    m_links.offers(leg).onRequestAnswered(token, shown);
    goOn();
}

bool Call::onRefreshDue(Leg& leg)
{
    m_refresh.due(leg);
    return true;
}

void Call::onCancelled(Leg& leg, const std::string& reason)
{
    // What A says of its reason goes on to those who ring: above all that somebody else has answered.
    Cause cause = leg.statedCause(reason, causeNamed("ORIGINATOR_CANCEL"));
    if (cause.name == "NORMAL_CLEARING")
        cause = causeNamed("ORIGINATOR_CANCEL");
    m_links.offers(leg).onEnded();
    m_events.legEnded(leg, cause, 487);
    if (m_transfer.isTarget(leg)) {
        endRoute(cause, "who was to take the place gave up", 487);
        return finishWhenLegsAreGone();
    }
    m_status = 487;
    hangUp(cause, CallEndedBy::Caller, {});
}

void Call::onDetour(Leg& leg, const std::string& why)
{
    m_events.finding(Severity::Notice, FindingCode::NatSource,
        fmt::format("leg {}: {}", nameOf(m_links.sideOf(leg)), why));
}

void Call::onEnded(Leg& leg, const LegEnding& ending)
{
    m_links.offers(leg).onEnded();
    m_consultation.onLegGone(leg);
    m_recordings.onLegGone(leg.id());
    m_listeners.onLegGone(leg.id());
    m_bindings.onLegGone(leg.id());
    Channel& channel = m_links.channelOf(leg);
    m_digits.onLegGone(channel);
    // Any other route waits for a bridge that is over: what rings now is of the one that is served.
    if (m_links.isCaller(leg))
        channel.stop(ending.cause);
    else
        channel.holds = {};
    if (m_links.isCallee(leg) && !m_progress.isEnding()) {
        if (m_modes.forget(this)) // its route goes on behind the bridge
            report(Severity::Notice, FindingCode::MediaAppInProxy,
                "the callee has gone while the call was moved into Default mode: what needed that is left "
                "out");
        m_modes.onLegGone();
    }
    onLegEnded(leg, ending);
    if (!m_progress.isEnding())
        channel.media.ports().close();
    goOn();
}

void Call::onLegEnded(Leg& leg, const LegEnding& ending)
{
    m_events.legEnded(leg, ending.cause, 0);
    if (m_progress.isEnding())
        return finishWhenLegsAreGone();
    if (m_consultation.isLeaving())
        return;
    const CallEndedBy by = !ending.byPeer   ? CallEndedBy::Engine
        : m_links.sideOf(leg) == LegSide::A ? CallEndedBy::Caller
                                            : CallEndedBy::Callee;
    if (m_transfer.isTransferor(leg))
        return m_transfer.onTransferorGone();
    const bool isTarget = m_transfer.isTarget(leg);
    if (isTarget && m_transfer.fail(ending.cause, statusOfCause(ending.cause.name), "the target has gone"))
        return;
    if (m_links.isCaller(leg) || isTarget || m_transfer.isStaying(leg))
        return hangUp(ending.cause, by, ending.text);
    if (!m_links.isCallee(leg))
        return m_bridge ? m_bridge->onEnded(leg) : void();
    m_links.disconnect(leg);
    if (route().goesOnAfterBridge(ending.cause))
        return route().resume();
    hangUp(ending.cause, by, ending.text);
}

} // namespace legscope

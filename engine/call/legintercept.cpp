#include "engine/call/legintercept.h"

#include "engine/call/call.h"
#include "engine/call/connectlegs.h"

#include <utility>

namespace legscope {

void LegIntercept::start(InterceptOrder order, std::function<void(const Result<void>&)> failed)
{
    m_order = std::move(order);
    m_failed = std::move(failed);
    if (const auto found = find(); !found)
        return fail(found.error());
    goOn();
}

void LegIntercept::stop()
{
    m_order.reset();
    m_failed = nullptr;
}

/// The route that asks for it goes by it: it is done when this turn is over.
void LegIntercept::goOn()
{
    if (!m_order || m_call.state() != CallState::Connected || m_links.isNegotiating())
        return;
    m_environment.loop.post([this, alive = std::weak_ptr(m_alive)] {
        if (alive.lock() && m_order)
            take();
    });
}

Result<LegElsewhere> LegIntercept::find() const
{
    const auto found = legElsewhere(m_environment, m_call.id(), m_order->uuid);
    if (!found)
        return found;
    Channel* channel = &found->channel;
    CallLinks& links = found->call.links();
    if (m_order->which == InterceptedLeg::Peer) {
        Leg* const peer = links.isCaller(*channel->leg) || !links.hasCaller() ? links.peerOf(*channel->leg)
                                                                              : &links.callerLeg();
        if (!peer)
            return legscope::fail(Errc::NotFound, "it is connected to nobody (-bleg)");
        channel = &links.channelOf(*peer);
    }
    const Leg* const peer = links.peerOf(*channel->leg);
    const bool isBridged = peer && peer->isAnswered() && channel->leg->isAnswered();
    if (m_order->what == Interceptable::Unbridged && isBridged)
        return legscope::fail(Errc::Refused, "it is connected to another (intercept_unbridged_only)");
    if (m_order->what == Interceptable::Unanswered && channel->leg->isAnswered())
        return legscope::fail(Errc::Refused, "it is answered (intercept_unanswered_only)");
    return LegElsewhere{found->call, *channel};
}

void LegIntercept::take()
{
    if (m_call.state() != CallState::Connected || m_links.isNegotiating())
        return; // goOn() again
    const auto target = find();
    if (!target)
        return fail(target.error());
    const Cause replaced = causeNamed("PICKED_OFF");
    const auto connected = connectLegs(
        target->call, target->channel, m_call, m_links.caller(), {replaced, causeNamed("NORMAL_CLEARING")});
    if (!connected)
        fail(connected.error());
    else
        stop();
}

void LegIntercept::fail(const Error& why)
{
    m_order.reset();
    if (const auto failed = std::exchange(m_failed, nullptr))
        failed(std::unexpected(why));
}

} // namespace legscope

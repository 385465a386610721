#include "engine/call/call.h"

#include <fmt/format.h>
#include <utility>

/// Which channels a call links, and which two of them are connected.
namespace legscope {

void Call::addCaller(std::unique_ptr<Leg> leg)
{
    const Leg& caller = add(std::move(leg), std::move(*m_start), LegSide::A, m_settings);
    m_caller = &channelOf(caller);
    m_start.reset();
    giveRoute(*m_caller);
}

Leg& Call::add(std::unique_ptr<Leg> leg, ChannelStart start, LegSide side, SharedSettings settings)
{
    Channel& channel = m_environment.channels.add(std::make_unique<Channel>(std::move(leg), std::move(start),
        side, std::move(settings), *this, m_environment.loop, m_environment.random));
    link(channel, side);
    return *channel.leg;
}

void Call::link(Channel& channel, LegSide side)
{
    channel.side = side;
    channel.call = m_id;
    channel.offers.linkWith(*this);
    channel.leg->handTo(*this);
    m_channels.link(channel);
}

void Call::unlink(Channel& channel, const Cause& cause)
{
    m_channels.unlink(channel);
    channel.leg->useHeaders({}); // they were this call's, and so was its route
    channel.route.reset();
    channel.holds = {};
    (&channel == m_caller ? m_caller : m_callee) = nullptr;
    if (!m_caller)
        m_start = std::make_unique<ChannelStart>();
    m_events.left(*channel.leg, cause);
}

void Call::serve(Leg& leg)
{
    if (isCaller(leg))
        return;
    m_callee = std::exchange(m_caller, &channelOf(leg));
    m_caller->inheritFrom(*m_callee);
    m_media.setCallerSide(m_caller->side);
}

void Call::connectInPlaceOf(const Leg& gone, Leg& leg)
{
    Channel& channel = channelOf(leg);
    if (!isCaller(gone)) {
        m_callee = &channel;
        return;
    }
    channel.inheritFrom(*m_caller);
    m_caller = &channel;
    giveRoute(channel);
}

void Call::disconnect(const Leg& gone)
{
    if (isCallee(gone))
        m_callee = nullptr;
}

Leg* Call::legAt(LegSide side) const
{
    if (!m_caller)
        return nullptr;
    return m_caller->side == side ? m_caller->leg.get() : peerOf(*m_caller->leg);
}

void Call::renewKey(LegSide side)
{
    Leg* const leg = legAt(side);
    Leg* const peer = legAt(otherSide(side));
    if (isEnding() || !leg || !peer || !leg->isAnswered() || !peer->isAnswered()
        || !m_media.renewKeys(leg->id()))
        return;
    m_reoffers.offerAgreed(*peer, *leg, [this, side](const Result<void>& renewed) {
        if (!renewed)
            m_events.finding(Severity::Warning, FindingCode::ReofferRefused,
                fmt::format(
                    "leg {} was offered another key of SRTP, for the one that it has is nearly used up, and "
                    "keeps it: {}",
                    nameOf(side), renewed.error().detail));
    });
}

Leg* Call::peerOf(const Leg& leg) const
{
    // Before the answer, the callee whose early answer the caller has.
    Leg* callee = m_callee ? m_callee->leg.get() : m_callerAnswers.earlyCallee();
    return isCaller(leg) ? callee : &leg == callee && m_caller ? m_caller->leg.get() : nullptr;
}

} // namespace legscope

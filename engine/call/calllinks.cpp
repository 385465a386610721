#include "engine/call/calllinks.h"

#include "engine/core/uuid.h"

#include <utility>

namespace legscope {

CallLinks::CallLinks(CallId call, CallEnvironment& environment, const CallProgress& progress,
    LegListener& listener, ChannelStart first)
    : m_call(call)
    , m_environment(environment)
    , m_progress(progress)
    , m_listener(listener)
    , m_settings(first.settings)
    , m_start(new ChannelStart(std::move(first)))
    , m_channels(environment.channels)
{
}

Channel& CallLinks::addCaller(std::unique_ptr<Leg> leg)
{
    m_caller = &add(std::move(leg), std::move(*m_start));
    m_start.reset();
    return *m_caller;
}

ChannelStart CallLinks::firstChannel(
    CallEnvironment& environment, const Profile& profile, InviteRequest asked)
{
    ChannelMedia media(asked.source);
    return {randomUuid(environment.random), {}, std::move(asked), profile.sharedSettings(), std::move(media)};
}

ChannelStart CallLinks::newChannel(
    LegSide side, SharedSettings settings, const SocketAddress& signalling) const
{
    return {randomUuid(m_environment.random), {}, {}, std::move(settings), ChannelMedia(signalling), side};
}

Channel& CallLinks::add(std::unique_ptr<Leg> leg, ChannelStart start)
{
    Channel& channel = m_environment.channels.add(std::make_unique<Channel>(
        std::move(leg), std::move(start), *this, m_environment.loop, m_environment.random));
    link(channel);
    return channel;
}

Channel& CallLinks::accept(const NewInvite& invite, Profile& profile, LegSide side)
{
    return add(Leg::accept(m_environment.nextLeg(), profile.agent(), invite, m_listener),
        newChannel(side, profile.sharedSettings(), invite.request.source));
}

void CallLinks::link(Channel& channel)
{
    channel.call = m_call;
    channel.offers.linkWith(*this);
    channel.leg->handTo(m_listener);
    m_channels.link(channel);
}

void CallLinks::unlink(Channel& channel)
{
    m_channels.unlink(channel);
    channel.leg->useHeaders({}); // they were this call's, and so was its route
    channel.route.reset();
    channel.holds = {};
    (&channel == m_caller ? m_caller : m_callee) = nullptr;
    if (!m_caller)
        m_start = std::make_unique<ChannelStart>(newChannel(LegSide::A, m_settings, {}));
}

void CallLinks::disconnect(const Leg& callee)
{
    if (isCallee(callee))
        m_callee = nullptr;
}

void CallLinks::serve(const Leg& leg)
{
    if (isCaller(leg))
        return;
    m_callee = std::exchange(m_caller, &channelOf(leg));
    m_caller->inheritFrom(*m_callee);
}

bool CallLinks::connectInPlaceOf(const Leg& gone, const Leg& leg)
{
    Channel& channel = channelOf(leg);
    const bool wasCaller = isCaller(gone);
    if (wasCaller)
        channel.inheritFrom(*m_caller);
    (wasCaller ? m_caller : m_callee) = &channel;
    return wasCaller;
}

Sdp CallLinks::lastSdpOf(const Leg& leg) const
{
    const Sdp& agreed = offers(leg).lastReceived();
    return agreed.isEmpty() && isCaller(leg) ? m_caller->offer() : agreed;
}

Leg* CallLinks::earlyCallee() const
{
    Leg* callee = find(m_early);
    return callee && !callee->isOver() ? callee : nullptr;
}

Leg* CallLinks::peerOf(const Leg& leg) const
{
    Leg* callee = m_callee ? m_callee->leg.get() : earlyCallee();
    return isCaller(leg) ? callee : &leg == callee && m_caller ? m_caller->leg.get() : nullptr;
}

Leg* CallLinks::legAt(LegSide side) const
{
    if (!m_caller)
        return nullptr;
    return m_caller->side == side ? m_caller->leg.get() : peerOf(*m_caller->leg);
}

Channel* CallLinks::channelAt(LegSide side) const
{
    const Leg* const leg = legAt(side);
    return leg ? &channelOf(*leg) : nullptr;
}

ChannelMedia* CallLinks::mediaAt(LegSide side) const
{
    Channel* const channel = channelAt(side);
    return channel ? &channel->media : nullptr;
}

} // namespace legscope

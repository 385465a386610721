#include "engine/call/call.h"

/// How a leg goes elsewhere than its route leads.
namespace legscope {

Result<Call::WayElsewhere> Call::wayElsewhere(const Channel* meant) const
{
    const bool isRouted = meant && m_links.isCaller(*meant->leg) && meant->route && !m_transfer.isRunning();
    if (!meant || (m_progress.state() != CallState::Connected && !isRouted))
        return fail(Errc::Unsupported,
            meant ? "it has no route that could go elsewhere" : "there is no leg that is connected");
    const bool isConnectedToOne = m_progress.state() == CallState::Connected && m_links.peerOf(*meant->leg);
    return isConnectedToOne ? WayElsewhere::Transfer : WayElsewhere::OwnRoute;
}

/// The caller's variables name the leg that he is connected to, for commands and eavesdrop. (One that was
/// called has none of its own by that: it would not inherit those of the caller when it is transferred.)
void Call::onConnected()
{
    const Channel* const peer = m_links.channelAt(otherSide(m_links.caller().side));
    if (peer)
        m_links.variables().preset("signal_bond", peer->uuid);
    m_digits.connected();
    m_bindings.connected();
    m_listeners.follow();
}

Result<void> Call::park(Channel& channel)
{
    Channel* const meant = meantBy(channel, LegMeant::Itself);
    const auto way = wayElsewhere(meant);
    if (!way)
        return std::unexpected(way.error());
    RouteAction action;
    action.application = "park";
    action.extension = "uuid_park";
    if (*way == WayElsewhere::Transfer)
        return m_transfer.send(*meant->leg, {action});
    meant->route->start({action});
    return {};
}

void Call::unlink(Channel& channel, const Cause& cause)
{
    m_hold.stop(channel.side);
    m_recordings.onLegGone(channel.leg->id());
    m_listeners.onLegGone(channel.leg->id());
    m_bindings.onLegGone(channel.leg->id());
    m_digits.onLegGone(channel);
    m_links.unlink(channel);
    m_events.left(*channel.leg, cause);
}

void Call::connectInPlaceOf(const Leg& gone, const Leg& leg)
{
    if (m_links.connectInPlaceOf(gone, leg))
        giveRoute(m_links.caller());
}

} // namespace legscope

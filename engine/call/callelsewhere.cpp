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

} // namespace legscope

#include "engine/call/lineports.h"

#include "engine/call/relayedmline.h"
#include "engine/call/remotecheck.h"

#include <algorithm>
#include <utility>

namespace legscope {

bool LinePorts::setEnd(LegSide side, const SharedEnd& end)
{
    SharedEnd& current = m_ends[static_cast<std::size_t>(side)];
    const bool moves = !(current->range == end->range)
        && std::ranges::any_of(m_locals,
            [side](const auto& line) { return line.second[static_cast<std::size_t>(side)].has_value(); });
    current = end;
    if (moves) {
        m_ticket.reset();
        m_locals.clear();
        m_fresh.clear();
    }
    return moves;
}

Result<void> LinePorts::check(LegSide from, const SdpView& view) const
{
    return checkRemotes(view, end(from), m_pool);
}

Result<PortReservation> LinePorts::reserve(const SdpView& view, std::initializer_list<LegSide> sides)
{
    if (!m_ticket) {
        auto ticket = m_pool.open(m_setup);
        if (!ticket)
            return std::unexpected(ticket.error());
        m_ticket = std::move(*ticket);
    }
    m_fresh.clear();
    PortReservation reserved(*this);
    for (std::uint32_t mline = 0; mline < view.media.size(); ++mline) {
        if (!isRelayed(view.media[mline]) || relayOf(view, mline) != mline)
            continue;
        if (!m_locals.contains(mline))
            m_fresh.push_back(mline);
        for (const LegSide side : sides) {
            const auto local = m_ticket->reserve(mline, side, end(side).range, view.media[mline].portCount);
            if (!local)
                return std::unexpected(local.error());
            m_locals[mline][static_cast<std::size_t>(side)] = *local;
        }
    }
    return reserved;
}

PortReservation::~PortReservation()
{
    if (m_ports)
        m_ports->giveBack();
}

void LinePorts::giveBack()
{
    for (const std::uint32_t mline : std::exchange(m_fresh, {}))
        release(mline);
}

void LinePorts::release(std::uint32_t mline)
{
    m_locals.erase(mline);
    m_ticket->release(mline);
}

RewritePlan LinePorts::planFor(LegSide reader, const SdpView& view) const
{
    const MediaEnd& served = end(reader);
    RewritePlan plan;
    plan.address = served.advertised;
    const auto advertised = SocketAddress::parse(served.advertised, 0);
    plan.family = advertised ? advertised->family() : served.range.ip.family();
    plan.ice = served.ice;
    for (std::uint32_t mline = 0; mline < view.media.size(); ++mline) {
        const SdpMedia& media = view.media[mline];
        RelayLine line;
        const auto locals = m_locals.find(relayOf(view, mline));
        if (isRelayed(media) && locals != m_locals.end()
            && locals->second[static_cast<std::size_t>(reader)]) {
            const MediaLocal& bound = *locals->second[static_cast<std::size_t>(reader)];
            // An answer that muxes names its RTP port for RTCP too (RFC 5761 section 5.1.1).
            const bool muxed = m_muxing == Muxing::EndToEnd && media.rtcpMux && media.rtcpPort == media.port;
            line = {bound.rtp.port(), muxed ? bound.rtp.port() : bound.rtcp.port()};
        }
        plan.lines.push_back(line);
    }
    return plan;
}

} // namespace legscope

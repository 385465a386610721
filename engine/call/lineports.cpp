#include "engine/call/lineports.h"

#include "engine/call/relayedmline.h"
#include "engine/call/remotecheck.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {

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
        for (const LegSide side : sides) {
            if (const auto bound = reserve(mline, side, view.media[mline].portCount); !bound)
                return std::unexpected(bound.error());
        }
    }
    return reserved;
}

Result<void> LinePorts::reserve(std::uint32_t mline, LegSide side, std::uint32_t pairs)
{
    const auto& ports = end(side).ports;
    if (!ports)
        return fail(Errc::Internal, fmt::format("leg {} is not served", nameOf(side)));
    const auto reserved = ports->reserve(m_pool, mline, end(side).range, pairs);
    if (!reserved)
        return std::unexpected(reserved.error());
    if (*reserved == ChannelPorts::Reserved::Anew) {
        m_fresh.push_back({mline, ports});
        if (m_place == PathPlace::Beside)
            m_beside.push_back({mline, ports});
    }
    if (m_place == PathPlace::Carrying || !ports->isAttached(mline))
        ports->attach(*m_ticket, mline, side);
    return {};
}

PortReservation::~PortReservation()
{
    if (m_ports)
        m_ports->giveBack();
}

LinePorts::LinePorts(MediaPool& pool, const MediaSetup& setup, Muxing muxing, PathPlace place)
    : m_pool(pool)
    , m_setup(setup)
    , m_muxing(muxing)
    , m_place(place)
{
}

LinePorts::~LinePorts()
{
    for (const auto& [mline, ports] : m_beside)
        ports->release(mline);
}

void LinePorts::takeOver()
{
    m_place = PathPlace::Carrying;
    m_beside.clear();
    bring();
}

void LinePorts::bring()
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        if (m_ticket && end(side).ports)
            end(side).ports->attachAll(*m_ticket, side);
    }
}

std::optional<MediaLocal> LinePorts::at(std::uint32_t mline, LegSide side) const
{
    const auto& ports = end(side).ports;
    return ports ? ports->at(mline) : std::nullopt;
}

void LinePorts::giveBack()
{
    for (const auto& [mline, ports] : std::exchange(m_fresh, {}))
        ports->release(mline);
}

void LinePorts::release(std::uint32_t mline)
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        if (const auto& ports = end(side).ports)
            ports->release(mline);
    }
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
        if (const auto bound = at(relayOf(view, mline), reader); bound && isRelayed(media)) {
            // An answer that muxes names its RTP port for RTCP too (RFC 5761 section 5.1.1).
            const bool muxed = m_muxing == Muxing::EndToEnd && media.rtcpMux && media.rtcpPort == media.port;
            line = {bound->rtp.port(), muxed ? bound->rtp.port() : bound->rtcp.port()};
        }
        plan.lines.push_back(line);
    }
    return plan;
}

} // namespace legscope

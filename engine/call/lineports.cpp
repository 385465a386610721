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
            const PortRange& range = end(side).range;
            const std::uint32_t pairs = view.media[mline].portCount;
            if (const auto known = at(mline, side)) {
                if (known->pairs < pairs)
                    return fail(Errc::Unsupported,
                        fmt::format("m-line {} asks for {} port pairs, and has {} already", mline, pairs,
                            known->pairs));
                continue;
            }
            auto ports = m_pool.bind(range, pairs);
            if (!ports)
                return std::unexpected(std::move(ports.error()));
            m_ticket->attach(mline, side, *ports);
            m_fresh.push_back({mline, side, range});
            m_bound[mline].push_back({side, range, std::move(*ports)});
        }
    }
    return reserved;
}

PortReservation::~PortReservation()
{
    if (m_ports)
        m_ports->giveBack();
}

std::optional<MediaLocal> LinePorts::at(std::uint32_t mline, LegSide side) const
{
    const auto line = m_bound.find(mline);
    if (line == m_bound.end())
        return std::nullopt;
    const auto bound = std::ranges::find_if(
        line->second, [&](const Bound& one) { return one.isFor(side, end(side).range); });
    return bound == line->second.end() ? std::nullopt : std::optional(bound->ports.local());
}

void LinePorts::giveBack()
{
    for (const auto& [mline, side, range] : std::exchange(m_fresh, {}))
        release(mline, side, range);
}

void LinePorts::release(std::uint32_t mline)
{
    m_bound.erase(mline);
}

void LinePorts::release(std::uint32_t mline, LegSide side, const PortRange& range)
{
    const auto line = m_bound.find(mline);
    if (line == m_bound.end())
        return;
    std::erase_if(line->second, [&](const Bound& one) { return one.isFor(side, range); });
    if (line->second.empty())
        m_bound.erase(line);
}

void LinePorts::releaseOthers()
{
    for (auto& [mline, bound] : m_bound)
        std::erase_if(bound, [this](const Bound& one) { return !one.isFor(one.side, end(one.side).range); });
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

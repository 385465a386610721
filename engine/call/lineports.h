#pragma once

#include "engine/channel/channelmedia.h"
#include "engine/media/mediapool.h"
#include "engine/sdp/rewriter.h"
#include "engine/sdp/sdpview.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace legscope {

class LinePorts;

/// Ports that were bound for an offer. Gives them back when it goes, unless the offer was written: keep().
class PortReservation {
public:
    explicit PortReservation(LinePorts& ports)
        : m_ports(&ports)
    {
    }
    PortReservation(PortReservation&& other) noexcept
        : m_ports(std::exchange(other.m_ports, nullptr))
    {
    }
    ~PortReservation();

    void keep() { m_ports = nullptr; }

private:
    LinePorts* m_ports;
};

/// The ports of the m-lines of a call: for each m-line index one pair (of m=.../n as many) a side and range,
/// kept across re-offers. Legs of one side that ring at once may have profiles with a range each; the one
/// that answers is served at the ports that it was offered. Lives on the SIP thread.
class LinePorts {
public:
    /// What decides whether RTCP shares the port of RTP with a leg (RFC 5761).
    enum class Muxing : std::uint8_t {
        EndToEnd, ///< both legs
        EachLeg, ///< that leg and we
    };
    using Locals = std::array<std::optional<MediaLocal>, 2>; ///< by side

    /// The pool outlives this object.
    LinePorts(MediaPool& pool, const MediaSetup& setup, Muxing muxing)
        : m_pool(pool)
        , m_setup(setup)
        , m_muxing(muxing)
    {
    }

    void setEnd(LegSide side, const SharedEnd& end) { m_ends[static_cast<std::size_t>(side)] = end; }
    const MediaEnd& end(LegSide side) const { return *m_ends[static_cast<std::size_t>(side)]; }

    /// Refuses an SDP of `from` that would have us send where media must not go, as checkRemotes says.
    Result<void> check(LegSide from, const SdpView& view) const;
    /// Binds ports for what is not bound yet. Errc::OutOfPorts, OutOfDescriptors, Unsupported (an m-line asks
    /// for more pairs of ports than it has).
    Result<PortReservation> reserve(
        const SdpView& view, std::initializer_list<LegSide> sides = {LegSide::A, LegSide::B});
    /// Gives back what the last reserve() bound: the offer was refused.
    void giveBack();
    /// What the last reserve() bound is agreed on, and stays when a later offer is refused.
    void keepReserved() { m_fresh.clear(); }
    /// Gives back those of an m-line that is bound.
    void release(std::uint32_t mline);
    /// Gives back those of legs that are not served: nobody else may answer any more.
    void releaseOthers();

    bool isBound(std::uint32_t mline) const { return m_bound.contains(mline); }
    /// Of the legs that are served, on an m-line that is bound.
    Locals of(std::uint32_t mline) const { return {at(mline, LegSide::A), at(mline, LegSide::B)}; }
    /// Addresses and ports of an SDP that takes the place of `view` and is read by `reader`.
    RewritePlan planFor(LegSide reader, const SdpView& view) const;

    /// Of the session that has the ports; null before the first reserve().
    MediaTicket* ticket() { return m_ticket ? &*m_ticket : nullptr; }
    const MediaTicket* ticket() const { return m_ticket ? &*m_ticket : nullptr; }
    MediaPool& pool() const { return m_pool; }
    Muxing muxing() const { return m_muxing; }

private:
    struct Bound {
        LegSide side;
        PortRange range;
        PortTicket ports;
        bool isFor(LegSide ofSide, const PortRange& ofRange) const
        {
            return side == ofSide && range == ofRange;
        }
    };

    struct Fresh {
        std::uint32_t mline;
        LegSide side;
        PortRange range;
    };

    /// Of the leg that is served; none where none are bound for it.
    std::optional<MediaLocal> at(std::uint32_t mline, LegSide side) const;
    void release(std::uint32_t mline, LegSide side, const PortRange& range);

    MediaPool& m_pool;
    const MediaSetup m_setup;
    const Muxing m_muxing;
    std::array<SharedEnd, 2> m_ends{unservedEnd(), unservedEnd()}; ///< by side
    std::optional<MediaTicket> m_ticket;
    std::map<std::uint32_t, std::vector<Bound>> m_bound; ///< by m-line; never empty
    std::vector<Fresh> m_fresh; ///< that the last reserve() brought
};

} // namespace legscope

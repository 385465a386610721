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

/// The ports of the m-lines of a call: one pair (of m=.../n as many) a side for each m-line index, kept
/// across re-offers, from the ranges of the legs that they are bound for. Lives on the SIP thread.
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

    /// True when what `side` had bound is elsewhere now: all is given back, of the other side too.
    bool setEnd(LegSide side, const SharedEnd& end);
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

    bool isBound(std::uint32_t mline) const { return m_locals.contains(mline); }
    /// Of an m-line that is bound.
    const Locals& of(std::uint32_t mline) const { return m_locals.at(mline); }
    /// Addresses and ports of an SDP that takes the place of `view` and is read by `reader`.
    RewritePlan planFor(LegSide reader, const SdpView& view) const;

    /// Of the session that has the ports; null before the first reserve().
    MediaTicket* ticket() { return m_ticket ? &*m_ticket : nullptr; }
    const MediaTicket* ticket() const { return m_ticket ? &*m_ticket : nullptr; }
    MediaPool& pool() const { return m_pool; }
    Muxing muxing() const { return m_muxing; }

private:
    MediaPool& m_pool;
    const MediaSetup m_setup;
    const Muxing m_muxing;
    std::array<SharedEnd, 2> m_ends{unservedEnd(), unservedEnd()}; ///< by side
    std::optional<MediaTicket> m_ticket;
    std::map<std::uint32_t, Locals> m_locals; ///< by m-line
    std::vector<std::uint32_t> m_fresh; ///< m-lines that the last reserve() brought
};

} // namespace legscope

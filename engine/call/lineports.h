#pragma once

#include "engine/call/mediapath.h"
#include "engine/channel/channelmedia.h"
#include "engine/media/mediapool.h"
#include "engine/sdp/rewriter.h"
#include "engine/sdp/sdpview.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
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

/// The m-lines of a call on one media path, between the ports of the channels that it links. Legs of one side
/// that ring at once have ports each; the one that answers is served at those that it was offered. Ports are
/// the channels' and stay theirs: this binds what an m-line needs, and brings them into the session of the
/// path. Lives on the SIP thread.
class LinePorts {
public:
    /// What decides whether RTCP shares the port of RTP with a leg (RFC 5761).
    enum class Muxing : std::uint8_t {
        EndToEnd, ///< both legs
        EachLeg, ///< that leg and we
    };
    using Locals = std::array<std::optional<MediaLocal>, 2>; ///< by side

    /// The pool outlives this object. A path that negotiates beside another leaves that one the ports that
    /// it has, until takeOver().
    LinePorts(MediaPool& pool, const MediaSetup& setup, Muxing muxing, PathPlace place);
    /// What was bound for a path that has never taken over goes with it.
    ~LinePorts();
    LinePorts(const LinePorts&) = delete;
    LinePorts& operator=(const LinePorts&) = delete;

    /// Those of the legs that are served come here from the path that has them.
    void bring();
    /// Carries the media of the call from now on.
    void takeOver();

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
    /// Gives back those of an m-line, of both legs that are served.
    void release(std::uint32_t mline);

    /// Whether a leg that is served has ports there.
    bool isBound(std::uint32_t mline) const { return at(mline, LegSide::A) || at(mline, LegSide::B); }
    /// Of the legs that are served.
    Locals of(std::uint32_t mline) const { return {at(mline, LegSide::A), at(mline, LegSide::B)}; }
    /// Addresses and ports of an SDP that takes the place of `view` and is read by `reader`.
    RewritePlan planFor(LegSide reader, const SdpView& view) const;

    /// Of the session that has the ports; null before the first reserve().
    MediaTicket* ticket() { return m_ticket ? &*m_ticket : nullptr; }
    const MediaTicket* ticket() const { return m_ticket ? &*m_ticket : nullptr; }
    MediaPool& pool() const { return m_pool; }
    Muxing muxing() const { return m_muxing; }

private:
    struct Fresh {
        std::uint32_t mline;
        std::shared_ptr<ChannelPorts> ports;
    };

    /// Of the leg that is served; none where none are bound for it.
    std::optional<MediaLocal> at(std::uint32_t mline, LegSide side) const;
    Result<void> reserve(std::uint32_t mline, LegSide side, std::uint32_t pairs);

    MediaPool& m_pool;
    const MediaSetup m_setup;
    const Muxing m_muxing;
    PathPlace m_place;
    std::array<SharedEnd, 2> m_ends{unservedEnd(), unservedEnd()}; ///< by side
    std::optional<MediaTicket> m_ticket;
    std::vector<Fresh> m_fresh; ///< that the last reserve() brought
    std::vector<Fresh> m_beside; ///< that were bound before takeOver()
};

} // namespace legscope

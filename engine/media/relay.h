#pragma once

#include "engine/core/clock.h"
#include "engine/event/event.h"
#include "engine/media/mediaplan.h"
#include "engine/media/receivestats.h"
#include "engine/media/relayport.h"
#include "engine/media/rtppacket.h"
#include "engine/media/streamcounters.h"
#include "engine/net/packetring.h"
#include "engine/net/poller.h"
#include "engine/net/portpool.h"

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace legscope {

/// What a relay borrows from the worker it runs on.
struct RelayContext {
    Poller& poller;
    const Clock& clock;
    PacketRing& capture;
    const std::function<void(const MediaFlow&)>& onFlow;

    /// The wall time of a monotonic instant of now.
    WallTime wallOf(Monotonic instant) const noexcept
    {
        return wallAnchor + std::chrono::duration_cast<std::chrono::microseconds>(instant - monotonicAnchor);
    }
    WallTime wallAnchor;
    Monotonic monotonicAnchor;
};

/// Totals of both directions of one m-line, indexed by the side they come from.
using StreamBlock = std::array<StreamCounters, 2>;

/// Carries one m-line: what arrives at a port of one side leaves from the port of the other side, octet for
/// octet. A worker's. No lock, no allocation and no log line for a datagram.
class Relay final : private RelayPort::Owner {
public:
    Relay(const MediaSetup& setup, std::uint32_t mline, StreamBlock& counters, const RelayContext& context);
    ~Relay();

    /// Starts to receive on a side. The ports of a side that was bound before are closed.
    Result<void> bind(LegSide side, PortPair ports);
    void arm(const StreamPlan& plan);
    /// Nothing is relayed until the next arm().
    void disarm() noexcept { m_armed = false; }
    /// Tells directions that have gone quiet.
    void tick(Monotonic now);
    /// Connects ports whose source is known, at most `budget` of them. Returns how many.
    unsigned updateConnections(unsigned budget);

private:
    struct Direction {
        Direction(StreamCounters& totals)
            : counters(totals)
            , stats(totals)
        {
        }
        StreamCounters& counters;
        ReceiveStats stats;
        Monotonic lastArrival;
        bool started = false, quiet = false, foreignTold = false, onHold = false;
    };

    struct End {
        std::unique_ptr<RelayPort> rtp, rtcp;
        std::optional<SocketAddress> plannedRtcp;
        bool rtcpMux = false;
    };

    End& end(LegSide side) { return m_ends[static_cast<std::size_t>(side)]; }
    Direction& direction(LegSide from) { return m_directions[static_cast<std::size_t>(from)]; }
    PacketKind classify(const RelayPort& port, Octets octets) const noexcept;
    void onDatagram(RelayPort& port, const Datagram& datagram) noexcept override;
    void onSendRefused(RelayPort& port, std::uint32_t tag, std::size_t length) noexcept override;
    bool believes(RelayPort& port, const Datagram& datagram) noexcept;
    void carry(RelayPort& port, const Datagram& datagram, Monotonic now) noexcept;
    void releaseEarly(RelayPort& port) noexcept;
    void countArrival(RelayPort& port, const Datagram& datagram, PacketKind kind, Monotonic now) noexcept;
    void forward(const RelayPort& from, Octets octets, PacketKind kind, Monotonic now) noexcept;
    void record(Octets octets, PacketKind kind, Monotonic now, const SocketAddress& source,
        const SocketAddress& destination, bool sent) noexcept;
    void aim(LegSide side) noexcept;
    void unbind(LegSide side) noexcept;
    void tell(LegSide from, FlowChange change, const SocketAddress& source, std::string text);

    const MediaSetup& m_setup;
    const std::uint32_t m_mline;
    const RelayContext m_context;
    std::array<Direction, 2> m_directions;
    std::array<End, 2> m_ends;
    StreamKind m_kind = StreamKind::Rtp;
    bool m_armed = false;
};

} // namespace legscope

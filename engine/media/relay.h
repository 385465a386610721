#pragma once

#include "engine/core/clock.h"
#include "engine/event/event.h"
#include "engine/media/arrivalclock.h"
#include "engine/media/controlreports.h"
#include "engine/media/mediaplan.h"
#include "engine/media/relayport.h"
#include "engine/media/rtppacket.h"
#include "engine/media/rtptranslator.h"
#include "engine/media/streamcounters.h"
#include "engine/media/streamwatch.h"
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
    ArrivalClock& arrivals;
    PacketRing& capture;
    const std::function<void(const MediaFlow&)>& onFlow;
    const std::function<void(const MediaTimeout&)>& onTimeout;
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
    /// Tells directions that have gone quiet or timed out.
    void tick(Monotonic now);
    /// Connects ports whose source is known, at most `budget` of them. Returns how many.
    unsigned updateConnections(unsigned budget);

private:
    struct End {
        std::unique_ptr<RelayPort> rtp, rtcp;
        std::optional<SocketAddress> plannedRtcp;
        std::uint64_t peer = 0, exchange = 0; ///< as planned
        bool rtcpMux = false;
        bool foreignTold = false;
        std::optional<RtpTranslator> translator; ///< of what is sent here
    };

    End& end(LegSide side) { return m_ends[static_cast<std::size_t>(side)]; }
    StreamWatch& watch(LegSide from) { return m_watches[static_cast<std::size_t>(from)]; }
    StreamCounters& counters(LegSide from) { return watch(from).counters(); }
    /// A datagram on its way through.
    struct Passing {
        const Datagram& datagram;
        ReadPacket read;
        Monotonic arrival;
    };
    ReadPacket read(const RelayPort& port, Octets octets) const noexcept;
    void onDatagram(RelayPort& port, const Datagram& datagram) noexcept override;
    void onSendRefused(RelayPort& port, std::uint32_t tag, std::size_t length) noexcept override;
    bool believes(RelayPort& port, const Datagram& datagram) noexcept;
    void onForeign(const RelayPort& port, const SocketAddress& source);
    void onLearned(
        const RelayPort& port, const SocketAddress& source, const std::optional<SocketAddress>& before);
    void carry(const RelayPort& port, const Passing& passing) noexcept;
    void releaseEarly(RelayPort& port) noexcept;
    void countArrival(const RelayPort& port, const Passing& passing) noexcept;
    void countControl(LegSide from, const Passing& passing) noexcept;
    void lookForZrtp(LegSide from, Octets octets) noexcept;
    void tellFlow(LegSide from, FlowChange change, const SocketAddress& source);
    void forward(const RelayPort& from, const Passing& passing) noexcept;
    void forwardTranslated(const RelayPort& from, RelayPort& to, const Passing& passing) noexcept;
    std::span<std::byte> translate(LegSide from, const Passing& passing) noexcept;
    void send(RelayPort& to, Octets octets, PacketKind kind) noexcept;
    void capture(const RelayPort& port, const Passing& passing, const RelayPort* sentFrom) noexcept;
    void captureSent(const RelayPort& port, Octets octets, const Passing& passing) noexcept;
    Octets kept(Octets octets, const ReadPacket& read) const noexcept;
    void armEnd(LegSide side, const EndPlan& planned) noexcept;
    void openWindows(End& bound, const EndPlan& planned) noexcept;
    void aim(LegSide side) noexcept;
    static void planTranslation(End& end, const std::optional<RtpTranslation>& translation);
    void unbind(LegSide side) noexcept;
    void tell(LegSide from, FlowChange change, const SocketAddress& source, std::string text);

    const MediaSetup& m_setup;
    const std::uint32_t m_mline;
    const RelayContext m_context;
    std::array<StreamWatch, 2> m_watches; ///< by the side they come from
    std::array<End, 2> m_ends;
    ControlReports m_reports;
    StreamKind m_kind = StreamKind::Rtp;
    bool m_armed = false;
    bool m_encrypted = false;
};

} // namespace legscope

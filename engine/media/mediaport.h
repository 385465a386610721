#pragma once

#include "engine/core/error.h"
#include "engine/media/dtlsport.h"
#include "engine/media/medialine.h"
#include "engine/media/mediaplan.h"
#include "engine/media/portcapture.h"
#include "engine/media/relayport.h"
#include "engine/media/rtppacket.h"
#include "engine/media/rtptranslator.h"
#include "engine/media/srtpcontext.h"
#include "engine/net/portpool.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace legscope {

class Link;

/// One end of an m-line: its RTP and RTCP sockets, from where they are believed and to where they send, and
/// what is known of what arrives. What it takes goes to its link. A worker's.
class MediaPort final : private DtlsPort::Listener {
public:
    /// `line` outlives the port.
    MediaPort(MediaLine& line, LegSide side) noexcept;
    ~MediaPort();
    MediaPort(const MediaPort&) = delete;
    MediaPort& operator=(const MediaPort&) = delete;

    LegSide side() const noexcept { return m_side; }
    /// Starts to receive. The first pair is the one that is used, until a plan names another. Errors as of
    /// Poller::add.
    Result<void> bind(PortPair ports);
    /// Closes the pair with that RTP port.
    void release(const SocketAddress& rtp) noexcept;
    bool isBound() const noexcept { return m_used.rtp != nullptr; }
    void plan(const EndPlan& planned) noexcept;
    /// Where what is taken goes. Outlives its use here.
    void linkTo(Link& link) noexcept { m_link = &link; }
    /// Takes what has come too early and is believed now.
    void releaseEarly() noexcept;
    /// Connects to the source that is known. Returns whether a socket was opened.
    bool updateConnection();

    /// The socket that what came on such a channel leaves from; null when nobody is known to send it to.
    RelayPort* egress(PortChannel cameOn) noexcept;
    /// Of what is sent here; null where that is no stream of our own.
    RtpTranslator* translator() noexcept { return m_translator ? &*m_translator : nullptr; }
    /// Protects where the end has SRTP, sends, counts and captures. `octets` stay until the worker waits
    /// again; behind them there are sendRoom octets.
    void send(RelayPort& from, std::span<std::byte> octets, const ArrivedPacket& cause) noexcept;
    /// The same for RTP with a header of `headerOctets`, or RTCP and 0, that was made here at `at`.
    void sendMade(
        RelayPort& from, std::span<std::byte> octets, std::size_t headerOctets, Monotonic at) noexcept;
    /// Whether what is sent here is protected.
    bool isSecured() const noexcept { return m_security != nullptr; }

    /// As PortCapture.
    void captureReceived(const ArrivedPacket& packet) noexcept { m_capture.received(packet); }
    void captureRelayed(const ArrivedPacket& packet, const RelayPort& sentFrom) noexcept
    {
        m_capture.relayed(packet, sentFrom);
    }
    /// Sends what was captured already as it came.
    void sendRelayed(RelayPort& from, Octets octets, PacketKind kind) noexcept;

    /// Of its sockets.
    void onDatagram(RelayPort& port, const Datagram& datagram) noexcept;
    void onSendRefused(std::uint32_t tag, std::size_t length) noexcept;

private:
    /// SRTP of the end, in both directions.
    struct Security {
        SrtpReceiver in;
        SrtpSender out;
        std::unique_ptr<DtlsPort> dtls; ///< where its keys come from; null: a=crypto
    };
    /// Of a peer whose place another fork has taken.
    struct Fork {
        std::uint64_t peer = 0, association = 0;
        std::unique_ptr<Security> security, controlSecurity;
    };
    static constexpr std::size_t mostForks = 8;

    /// One that is bound.
    struct Pair {
        std::unique_ptr<RelayPort> rtp, rtcp;
    };

    void close(Pair& pair) noexcept;
    void forget(const Pair& pair) noexcept;
    void use(const SocketAddress& rtp) noexcept;
    void onSpare(RelayPort& port, const Datagram& datagram) noexcept;
    std::span<std::byte> protect(
        const RelayPort& from, std::span<std::byte> octets, PacketKind kind) noexcept;
    void leave(RelayPort& from, std::span<std::byte> octets, const LeavingPacket& packet) noexcept;
    void planSecurity(const EndPlan& planned);
    void changeForks(std::uint64_t peer, std::uint64_t association);
    void useKeys() noexcept;
    DtlsPort* forkOf(const RelayPort& port, const SocketAddress& source) noexcept;
    Security* securityOf(const DtlsPort& dtls) noexcept;
    void planDtls(const EndPlan& planned);
    Security& securityAt(const RelayPort& port) noexcept;
    void onProtected(RelayPort& port, const ArrivedPacket& packet) noexcept;
    void onHandshake(RelayPort& port, const ArrivedPacket& packet) noexcept;
    void onDtlsSecured(DtlsPort& dtls) noexcept override;
    void onDtlsFailed(DtlsPort& dtls) noexcept override;
    void judge(RelayPort& port, const ArrivedPacket& packet) noexcept;
    ReadPacket read(const RelayPort& port, Octets octets) const noexcept;
    bool believes(RelayPort& port, const Datagram& datagram) noexcept;
    void onForeign(const RelayPort& port, const SocketAddress& source);
    void onLearned(
        const RelayPort& port, const SocketAddress& source, const std::optional<SocketAddress>& before);
    void releaseEarlyOf(RelayPort& port) noexcept;
    void take(const ArrivedPacket& packet) noexcept;
    void count(const ArrivedPacket& packet) noexcept;
    void countControl(const ArrivedPacket& packet) noexcept;
    void openWindows(const EndPlan& planned) noexcept;
    void planTranslation(const std::optional<RtpTranslation>& translation);
    void aim() noexcept;

    MediaLine& m_line;
    const LegSide m_side;
    StreamWatch& m_watch;
    StreamCounters& m_received; ///< the direction that comes from here
    StreamCounters& m_sent; ///< the direction that goes here
    PortCapture m_capture;
    Link* m_link = nullptr;
    Pair m_used; ///< null before any is bound
    std::vector<Pair> m_spares; ///< of other forks, which may be heard later
    std::optional<SocketAddress> m_plannedRtcp;
    std::uint64_t m_peer = 0, m_exchange = 0; ///< as planned
    bool m_rtcpMux = false;
    bool m_foreignTold = false;
    bool m_holdsOpened = false; ///< what is held as too early was authentic
    std::unique_ptr<Security> m_security; ///< null: plain
    std::unique_ptr<Security> m_controlSecurity; ///< of the RTCP port, where it has a handshake of its own
    std::uint64_t m_association = 0; ///< of m_security; 0: none
    std::vector<Fork> m_forks;
    bool m_isBack = false; ///< a fork is heard again, and useKeys() is due
    std::optional<RtpTranslator> m_translator; ///< of what is sent here
};

} // namespace legscope

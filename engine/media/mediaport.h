#pragma once

#include "engine/core/cacheline.h"
#include "engine/core/error.h"
#include "engine/media/dtlsport.h"
#include "engine/media/medialine.h"
#include "engine/media/mediaplan.h"
#include "engine/media/portcapture.h"
#include "engine/media/relayport.h"
#include "engine/media/rtptranslator.h"
#include "engine/media/srtpcontext.h"
#include "engine/net/portpool.h"
#include "engine/net/rtppacket.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace legscope {

class Link;

/// The port of one channel for one port pair of an m-line: its RTP and RTCP sockets, from where they are
/// believed and to where they send, what secures them, and the stream that is sent there. It is at an end of
/// the m-line of a call, whose counters and setup are used, and may come to that of another call later, of
/// any worker. Of several ports at one end one is in use: what it takes goes to its link, while the others
/// wait, and handshakes go on there. The worker's whose call it is at; nobody's between two. What a packet
/// needs of it shares one line of the cache.
class alignas(cacheLine) MediaPort final : private DtlsPort::Listener {
public:
    explicit MediaPort(PortPair ports);
    /// Without sockets: stands where there is no port, and sends nothing.
    MediaPort(MediaLine& line, LegSide side) noexcept;
    ~MediaPort();
    MediaPort(const MediaPort&) = delete;
    MediaPort& operator=(const MediaPort&) = delete;

    LegSide side() const noexcept { return m_side; }
    bool isBound() const noexcept { return m_rtp != nullptr; }
    /// Whether the source of its peer is known.
    bool isHeard() const noexcept { return m_rtp && m_rtp->latch().source(); }
    /// Its RTP port; one that is bound.
    const SocketAddress& local() const noexcept { return m_rtp->local(); }
    /// Starts to receive at that end of an m-line, which outlives its stay, and waits. Errors as of
    /// Poller::add: then it is where it was.
    Result<void> attach(MediaLine& line, LegSide side);
    /// Leaves it, with its sockets and all that is known of the peer. What comes meanwhile waits in them.
    void detach() noexcept;
    /// What is taken goes there from now on, and is sent by that port as a rule. Both outlive their use here.
    void linkTo(Link& link, const MediaPort& to) noexcept;
    /// It is the one of its end, or not any more.
    void use() noexcept;
    void standBy() noexcept;
    void plan(const EndPlan& planned) noexcept;
    /// Takes what has come too early and is believed now.
    void releaseEarly() noexcept;
    /// Connects to the source that is known. Returns whether a socket was opened.
    bool updateConnection();

    /// The socket that what came on such a channel leaves from; null when nobody is known to send it to.
    RelayPort* egress(PortChannel cameOn) noexcept;
    /// Of what is sent here; null where that is no stream of our own.
    RtpTranslator* translator() noexcept { return m_translator.get(); }
    /// Protects where the end has SRTP, sends, counts and captures. `octets` stay until the worker waits
    /// again; behind them there are sendRoom octets.
    void send(RelayPort& from, std::span<std::byte> octets, const ArrivedPacket& cause) noexcept;
    /// The same for RTP with a header of `headerOctets`, or RTCP and 0, that was made here at `at`.
    void sendMade(
        RelayPort& from, std::span<std::byte> octets, std::size_t headerOctets, Monotonic at) noexcept;
    /// Whether what is sent here is protected.
    bool isSecured() const noexcept { return m_security != nullptr; }

    /// As PortCapture.
    void captureReceived(const ArrivedPacket& packet) noexcept { PortCapture(*m_line).received(packet); }
    void captureRelayed(const ArrivedPacket& packet, const RelayPort& sentFrom) noexcept
    {
        PortCapture(*m_line).relayed(packet, sentFrom);
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
    static constexpr auto ofAnotherCall = ~std::uint64_t{0}; ///< an exchange

    void join(MediaLine& line, LegSide side) noexcept;
    Counter<std::uint64_t>& foreign() noexcept;
    std::uint64_t held() const noexcept;
    /// Of the direction that comes from here.
    StreamCounters& received() noexcept { return m_watch->counters(); }
    void onWaiting(RelayPort& port, const Datagram& datagram) noexcept;
    template <class Does>
    void eachDtls(Does does);
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
    void planTranslation(const Boxed<RtpTranslation>& translation);
    void aim() noexcept;

    // Of the m-line that it is at; null between two.
    MediaLine* m_line = nullptr;
    Link* m_link = nullptr; ///< null while it waits
    StreamWatch* m_watch = nullptr; ///< the direction that comes from here
    StreamCounters* m_sent = nullptr; ///< the direction that goes here
    LegSide m_side = LegSide::A;

    // Its own, wherever it is.
    bool m_rtcpMux = false;
    bool m_foreignTold = false;
    bool m_holdsOpened = false; ///< what is held as too early was authentic
    bool m_isBack = false; ///< a fork is heard again, and useKeys() is due
    bool m_isArriving = false; ///< it has come here, and no plan has meant it yet
    std::unique_ptr<Security> m_security; ///< null: plain
    const std::unique_ptr<RelayPort> m_rtp, m_rtcp; ///< null where it stands for none
    std::unique_ptr<RtpTranslator> m_translator; ///< of what is sent here
    std::optional<SocketAddress> m_plannedRtcp;
    std::uint64_t m_peer = 0, m_exchange = 0; ///< as planned
    std::unique_ptr<Security> m_controlSecurity; ///< of the RTCP port, where it has a handshake of its own
    std::uint64_t m_association = 0; ///< of m_security; 0: none
    std::vector<Fork> m_forks;
};

} // namespace legscope

#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/core/socketaddress.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace legscope {

/// What one end of a lab stream sent and heard. Loss as in RFC 3550 section A.3, jitter as in A.8.
struct ToneCounters {
    std::uint64_t rtpSent = 0; ///< packets
    std::uint64_t rtpSendErrors = 0;
    std::uint64_t rtpReceived = 0; ///< packets with an RTP header that stands
    std::uint64_t rtpLost = 0; ///< expected minus received, summed over SSRCs; never below zero
    std::uint64_t notRtp = 0; ///< datagrams on the RTP port that are no RTP version 2
    std::uint64_t rtcpSent = 0; ///< compound packets
    std::uint64_t rtcpReceived = 0; ///< datagrams on the RTCP port that begin as RTCP does
    std::uint32_t ssrcSent = 0;
    std::uint32_t ssrcReceived = 0; ///< the last one
    std::uint64_t ssrcChanges = 0;
    int payloadTypeReceived = -1; ///< the last one; -1 before the first packet
    double jitter = 0; ///< milliseconds
    std::optional<Monotonic> firstSent;
    std::optional<Monotonic> firstReceived;
    SocketAddress sourceReceived; ///< where the last RTP packet came from
};

/// How a stream sends: where to, and as what.
struct ToneTarget {
    SocketAddress rtp;
    SocketAddress rtcp;
    int payloadType = 8; ///< 0: G.711 mu-law; 8 and every other: the octets of A-law
};

/// One thread that sends and receives for every lab stream: a packet each 20 ms on a schedule of absolute
/// times, an RTCP sender report with its report block each second.
class ToneLoop {
public:
    /// Errc::OutOfDescriptors or Io, with the cause.
    static Result<std::unique_ptr<ToneLoop>> start();
    /// No stream may be left.
    ~ToneLoop();
    ToneLoop(const ToneLoop&) = delete;
    ToneLoop& operator=(const ToneLoop&) = delete;

private:
    friend class ToneStream;
    struct Session;
    struct Descriptors;

    explicit ToneLoop(std::unique_ptr<Descriptors> descriptors);
    void run();
    void receive(std::uint64_t tag);
    void sendDue();
    void armTimer();

    std::uint64_t add(std::unique_ptr<Session> session);
    void remove(std::uint64_t id);

    const std::unique_ptr<Descriptors> m_descriptors;

    mutable std::mutex m_mutex; ///< guards what follows; held for one wake of the thread at most
    std::map<std::uint64_t, std::unique_ptr<Session>> m_sessions;
    std::multimap<Monotonic, std::uint64_t> m_schedule; ///< next packet of each session that has a target
    std::uint64_t m_lastId = 0;
    bool m_stopping = false;

    std::thread m_thread;
};

/// One end of an RTP stream: an even port and the RTCP port above it. Any thread; not two at once for one
/// stream.
class ToneStream {
public:
    /// Binds a pair of free ports at `host` (its port is not looked at). Errc::OutOfPorts,
    /// AddressUnavailable, OutOfDescriptors or Io, with the cause. It receives from now on.
    static Result<std::unique_ptr<ToneStream>> open(
        ToneLoop& loop, const SocketAddress& host, unsigned hertz);
    ~ToneStream();
    ToneStream(const ToneStream&) = delete;
    ToneStream& operator=(const ToneStream&) = delete;

    const SocketAddress& address() const noexcept { return m_address; } ///< of RTP

    /// Begins to send or turns the stream elsewhere; SSRC, sequence and timestamp go on.
    void sendTo(const ToneTarget& target);
    /// Stops sending; the timestamp goes on, so that the next packet after it says how long the silence was.
    void pause();

    ToneCounters counters() const;

private:
    ToneStream(ToneLoop& loop, std::uint64_t id, const SocketAddress& address);

    ToneLoop& m_loop;
    const std::uint64_t m_id;
    const SocketAddress m_address;
};

} // namespace legscope

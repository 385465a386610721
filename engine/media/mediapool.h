#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/event/event.h"
#include "engine/media/mediaplan.h"
#include "engine/media/secondseries.h"
#include "engine/net/packetring.h"
#include "engine/net/poller.h"
#include "engine/net/portpool.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

/// Where one side of an m-line is bound.
struct MediaLocal {
    SocketAddress rtp; ///< even port
    SocketAddress rtcp; ///< odd port
    std::uint32_t pairs = 1; ///< bound in a row from here on
};

class MediaSession;
class MediaWorker;

/// A call's hold on its media session. The SIP thread's; destroying it ends the session and frees its ports.
class MediaTicket {
public:
    MediaTicket(MediaTicket&&) noexcept;
    MediaTicket& operator=(MediaTicket&&) noexcept;
    ~MediaTicket();

    /// Binds `pairs` RTP/RTCP pairs in a row on one side of an m-line, or returns those bound before, if they
    /// are enough. Errors: OutOfPorts (names the range), OutOfDescriptors, AddressUnavailable (names the
    /// address), Unsupported (fewer are bound already: they cannot grow).
    Result<MediaLocal> reserve(
        std::uint32_t mline, LegSide side, const PortRange& range, std::uint32_t pairs = 1);
    /// Frees both sides of an m-line that the answer rejected.
    void release(std::uint32_t mline);
    /// What is relayed from now on.
    void arm(MediaPlan plan);
    /// Totals of every m-line and direction now, those of its port pairs added up.
    std::vector<StreamSample> sample() const;
    /// All packets that came, went or were dropped: who knows that nothing is new needs no sample.
    std::uint64_t traffic() const;
    /// The last ten minutes of one direction, a second each since the m-line was armed first; empty for one
    /// that was never reserved. Of several port pairs the first.
    std::vector<SecondSample> series(std::uint32_t mline, LegSide from) const;

private:
    friend class MediaPool;
    class Impl;
    explicit MediaTicket(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

struct MediaPoolOptions {
    unsigned workers = 0; ///< 0: cores - 1, at least 1
    MediaIo io = MediaIo::Auto; ///< Auto: io_uring, and epoll where the kernel refuses it
    const Clock* clock = &systemClock();
    /// Called on a worker's thread for every FirstPacket, SourceLearned, ForeignSource (once a stream), Quiet
    /// (no packet for 2 s) and Resumed.
    std::function<void(const MediaFlow&)> onFlow;
    /// Called on a worker's thread, once until packets arrive again, within a quarter of a second of the
    /// time-out.
    std::function<void(const MediaTimeout&)> onTimeout;
};

/// The media workers. Made, used and destroyed on the SIP thread; a session is pinned to one worker, both
/// directions.
class MediaPool {
public:
    /// Errors: Unsupported (io_uring is wanted and refused), OutOfDescriptors, Io.
    static Result<std::unique_ptr<MediaPool>> start(MediaPoolOptions options);
    /// Ends every worker. No ticket may be alive.
    ~MediaPool();

    Result<MediaTicket> open(const MediaSetup& setup);

    /// One ring a worker, for the I/O thread; valid until the pool is destroyed.
    std::vector<PacketRing*> captures() const;
    /// Whether this is a port of our own: an SDP that names it would make packets go in circles.
    bool owns(const SocketAddress& address) const;
    std::size_t liveSessions() const; ///< any thread
    std::string ioName() const; ///< "epoll" or "io_uring", with the reason

private:
    struct Impl;
    explicit MediaPool(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace legscope

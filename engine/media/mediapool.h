#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"
#include "engine/event/event.h"
#include "engine/media/listentap.h"
#include "engine/media/mediaplan.h"
#include "engine/media/portticket.h"
#include "engine/media/recordingtap.h"
#include "engine/media/soundplayer.h"
#include "engine/net/packetring.h"
#include "engine/net/poller.h"
#include "engine/net/portpool.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace legscope {

class MediaSession;
class MediaWorker;
class MixSeat;
class RoomTicket;
struct RoomListener;

/// A call's hold on its media session, in which ports of channels are linked. The SIP thread's; destroying it
/// ends the session, and the ports leave it.
class MediaTicket {
public:
    MediaTicket(MediaTicket&&) noexcept;
    MediaTicket& operator=(MediaTicket&&) noexcept;
    ~MediaTicket();

    /// Ports come to one side of an m-line, from the one where they were, whatever call that is of. Of those
    /// of several channels a plan says which are used (EndPlan::local).
    void attach(std::uint32_t mline, LegSide side, PortTicket& ports);
    /// What is relayed from now on.
    void arm(MediaPlan plan);
    /// A digit of the leg `from` that has not come by RTP, or one of an application in its place: it goes to
    /// the other leg as is planned, on the first m-line, and MediaPoolOptions::onDigit says what became of
    /// it.
    void digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage);
    /// The leg `to` hears a sound from now on, on the first m-line where its sound is made here
    /// (Transcoding); MediaPoolOptions::onPlayedOut tells its end.
    void play(LegSide to, Play play);
    void stopPlaying(LegSide to);
    /// What the leg of that side says goes to the seat, and it hears what comes from there, on the first
    /// m-line where its sound is made here; null: it has no seat any more.
    void seat(LegSide side, std::shared_ptr<MixSeat> seat);
    /// What a leg says and hears goes to the seats of somebody who listens, wherever it can be heard, until
    /// stopListening(); the one of that number before ends.
    void listen(HeardLeg listening);
    void stopListening(std::uint64_t number);
    /// What comes from those seats is added to what the leg `to` hears, on the first m-line where its sound
    /// is made here, in the place of those before.
    void addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats);
    /// What the leg `of` says and hears is recorded from now on, on the first m-line whose sound can be heard
    /// (EndPlan::hearing), until stopRecording(), a limit of its own, or the end of that m-line; the sink is
    /// told which.
    void record(LegSide of, Recording recording);
    void stopRecording(std::uint64_t number);
    void setRecording(std::uint64_t number, RecordingState state);
    /// Totals of every m-line and direction now, those of its port pairs added up.
    std::vector<StreamSample> sample() const;
    /// All packets that came, went or were dropped: who knows that nothing is new needs no sample.
    std::uint64_t traffic() const;

private:
    friend class MediaPool;
    friend class PortTicket;
    class Impl;
    explicit MediaTicket(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// When a worker is woken for what is asked of it: at once, or by MediaPool::wakeWorkers().
enum class WorkerWakes : std::uint8_t { AtOnce, WhenAsked };

struct MediaPoolOptions {
    unsigned workers = 0; ///< 0: cores - 1, at least 1
    MediaIo io = MediaIo::Auto; ///< Auto: io_uring, and epoll where the kernel refuses it
    WorkerWakes wakes = WorkerWakes::AtOnce;
    const Clock* clock = &systemClock();
    /// Called on a worker's thread for every FirstPacket, SourceLearned, ForeignSource (once a stream), Quiet
    /// (no packet for 2 s) and Resumed.
    std::function<void(const MediaFlow&)> onFlow;
    /// Called on a worker's thread, once until packets arrive again, within a quarter of a second of the
    /// time-out.
    std::function<void(const MediaTimeout&)> onTimeout;
    /// So many RTP packets are protected by one key before another should come: half of what RFC 3711
    /// section 9.2 allows.
    std::uint64_t packetsAKey = std::uint64_t{1} << 47;
    /// Called on a worker's thread, once a key.
    std::function<void(const WornKey&)> onKeyWorn;
    /// Called on a worker's thread, once a handshake that brings the keys of RTP.
    std::function<void(const DtlsSecured&)> onDtlsSecured;
    /// How long a DTLS handshake may last.
    std::chrono::milliseconds dtlsPatience = DtlsAssociation::usualPatience;
    /// Called on a worker's thread, once a handshake that ends without keys, or not in time.
    std::function<void(const DtlsFailed&)> onDtlsFailed;
    /// Called on a worker's thread for every digit of a call in Default mode, when it has ended.
    std::function<void(const DigitPassed&)> onDigit;
    /// Called on a worker's thread when a sound of MediaTicket::play() is heard no more, unless it was
    /// stopped.
    std::function<void(const PlayedOut&)> onPlayedOut;
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
    /// A room that any legs may have seats in, on a worker of its own choice. `rate` of its sound in Hz.
    std::unique_ptr<RoomTicket> openRoom(std::uint32_t rate, RoomListener listener);
    /// Binds `pairs` RTP/RTCP pairs in a row. Errors: OutOfPorts (names the range), OutOfDescriptors,
    /// AddressUnavailable (names the address).
    Result<PortTicket> bind(const PortRange& range, std::uint32_t pairs = 1);

    /// Wakes each worker once for all that was asked of it since the last time. A packet that comes before
    /// finds it carried out as well.
    void wakeWorkers();

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

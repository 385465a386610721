#pragma once

#include "engine/media/mediaplan.h"
#include "engine/media/porthandover.h"
#include "engine/media/relay.h"

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace legscope {

class MediaWorker;

/// Where a port stands in a call.
struct PortPlace {
    StreamKey key;
    LegSide side = LegSide::A;
    SocketAddress rtp; ///< its own
    bool operator==(const PortPlace&) const = default;
};

/// The media of one call on its worker: one relay a port pair of an m-line, between ports that come and go.
/// Made on the SIP thread, then the worker's.
class MediaSession {
public:
    explicit MediaSession(const MediaSetup& setup)
        : m_setup(setup)
    {
    }

    ~MediaSession();
    MediaSession(const MediaSession&) = delete;
    MediaSession& operator=(const MediaSession&) = delete;

    /// Where the totals of an m-line's pair go; before its first port comes.
    void count(const StreamKey& key, std::unique_ptr<StreamBlock> counters);
    /// A port comes to an end of an m-line's pair. One that cannot be watched is logged, and goes.
    void attach(const PortPlace& place, std::unique_ptr<MediaPort> port, const WorkerContext& context);
    /// The same as soon as it is handed over to this worker.
    void expect(const PortPlace& place, const std::shared_ptr<PortHandover>& handover, MediaWorker& worker,
        const WorkerContext& context);
    /// It leaves, and is handed over, as soon as it has come; null: it goes.
    void detach(const PortPlace& place, const std::shared_ptr<PortHandover>& handover);
    void arm(MediaPlan plan);
    /// As MediaTicket::digit().
    void digit(
        LegSide from, const Digit& digit, DigitSource source, DigitStage stage, const WorkerContext& context);
    /// As MediaTicket::play() and stopPlaying().
    void play(LegSide to, Play play, const WorkerContext& context);
    void stopPlaying(LegSide to) noexcept;
    /// As MediaTicket::seat().
    void seat(LegSide side, std::shared_ptr<MixSeat> seat);
    /// As MediaTicket::record(), stopRecording() and setRecording().
    void record(LegSide of, Recording recording);
    void stopRecording(std::uint64_t number);
    void setRecording(std::uint64_t number, RecordingState state);
    /// As MediaTicket::listen(), stopListening() and addSound().
    void listen(HeardLeg listening);
    void stopListening(std::uint64_t number);
    void addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats);
    void tick(Monotonic now);
    /// Connects ports whose source is known, at most `budget` of them. Returns how many.
    unsigned updateConnections(unsigned budget);

    std::size_t slot = 0; ///< the worker's

private:
    /// A port that has not come yet. The worker's.
    struct Expected {
        PortPlace place;
        MediaSession* session; ///< null: it is not wanted here any more
        std::shared_ptr<PortHandover> next{}; ///< to whom it goes then
        void arrive(std::unique_ptr<MediaPort> port, const WorkerContext& context);
    };

    void apply(const StreamKey& key, Relay& relay) const;
    void seatAll() noexcept;
    void listenAll();

    const MediaSetup m_setup;
    MediaPlan m_plan;
    std::map<StreamKey, std::unique_ptr<StreamBlock>> m_counters; ///< kept until the end: tickets read them
    std::map<StreamKey, Relay> m_relays;
    std::array<std::shared_ptr<MixSeat>, 2> m_seats; ///< by side
    std::array<std::vector<std::shared_ptr<MixSeat>>, 2> m_added; ///< by the side that hears them
    std::vector<HeardLeg> m_heard;
    std::vector<std::shared_ptr<Expected>> m_expected;
};

} // namespace legscope

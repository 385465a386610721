#pragma once

#include "engine/media/mediaplan.h"
#include "engine/media/relay.h"

#include <map>
#include <memory>

namespace legscope {

/// The media of one call on its worker: one relay a port pair of an m-line. Made on the SIP thread, then the
/// worker's.
class MediaSession {
public:
    explicit MediaSession(const MediaSetup& setup)
        : m_setup(setup)
    {
    }

    /// Takes bound ports of one side of an m-line's pair. `counters` comes with the first of the pair, else
    /// null. A port that cannot be watched is logged and stays silent.
    void bind(const StreamKey& key, LegSide side, PortPair ports, std::unique_ptr<StreamBlock> counters,
        const WorkerContext& context);
    void release(std::uint32_t mline);
    /// As MediaTicket::release().
    void release(std::uint32_t mline, LegSide side, const MediaLocal& local);
    void arm(MediaPlan plan);
    /// As MediaTicket::digit().
    void digit(
        LegSide from, const Digit& digit, DigitSource source, DigitStage stage, const WorkerContext& context);
    /// As MediaTicket::play() and stopPlaying().
    void play(LegSide to, Play play, const WorkerContext& context);
    void stopPlaying(LegSide to) noexcept;
    /// As MediaTicket::record(), stopRecording() and setRecording().
    void record(LegSide of, Recording recording);
    void stopRecording(std::uint64_t number);
    void setRecording(std::uint64_t number, RecordingState state);
    void tick(Monotonic now);
    /// Connects ports whose source is known, at most `budget` of them. Returns how many.
    unsigned updateConnections(unsigned budget);

    std::size_t slot = 0; ///< the worker's

private:
    void apply(const StreamKey& key, Relay& relay) const;

    const MediaSetup m_setup;
    MediaPlan m_plan;
    std::map<StreamKey, std::unique_ptr<StreamBlock>> m_counters; ///< kept until the end: tickets read them
    std::map<StreamKey, Relay> m_relays;
};

} // namespace legscope

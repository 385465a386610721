#pragma once

#include "engine/core/threadcheck.h"
#include "engine/media/mediapool.h"
#include "engine/media/mediaworker.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// What a ticket holds: which ports are at its m-lines, and borrowed, the session and its totals, which the
/// worker owns until the ticket closes the session. The SIP thread's.
class MediaTicket::Impl {
public:
    Impl(MediaWorker& worker, MediaSession* session)
        : m_worker(worker)
        , m_session(session)
    {
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl();

    // Of the ports that come and go.
    void attach(const PortPlace& place, PortPair fresh);
    void expect(const PortPlace& place, const std::shared_ptr<PortHandover>& handover);
    void detach(const PortPlace& place, const std::shared_ptr<PortHandover>& handover);
    void add(PortTicket::Impl& ports);
    void remove(PortTicket::Impl& ports);

    void arm(MediaPlan plan);
    void digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage);
    void play(LegSide to, Play play);
    void stopPlaying(LegSide to);
    void seat(LegSide side, std::shared_ptr<MixSeat> seat);
    void listen(HeardLeg listening);
    void stopListening(std::uint64_t number);
    void addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats);
    void record(LegSide of, Recording recording);
    void stopRecording(std::uint64_t number);
    void setRecording(std::uint64_t number, RecordingState state);
    std::vector<StreamSample> sample() const;
    std::uint64_t traffic() const;

private:
    struct Line {
        std::array<std::vector<PortTicket::Impl*>, 2> ports; ///< by LegSide
        std::array<std::optional<MediaLocal>, 2> locals; ///< last used, by LegSide
        std::vector<const StreamBlock*> counters; ///< by port pair
        std::array<std::vector<PayloadFormat>, 2> formats; ///< of the last plan, by LegSide
        std::array<std::string, 2> suites; ///< of SRTP with that side; empty: plain, or by DTLS
        std::array<std::string, 2> keys; ///< how its keys are agreed on; empty: plain
        std::array<bool, 2> isTranslated{}; ///< what is sent to that side
    };
    void count(const StreamKey& key);
    static void note(Line& line, LegSide side, const EndPlan& end);
    static void noteSecurity(Line& line, LegSide side, const EndPlan& end);
    static std::string suiteOf(const Line& line, LegSide side);
    static StreamSample totals(std::uint32_t mline, LegSide from, const Line& line);
    /// By what the receiver asked for (RFC 3264 section 5.1), else by what the sender says itself; the other
    /// way round where we translate.
    static void nameCodecs(StreamSample& sample, const Line& line);
    static void judgeQuality(StreamSample& sample, double roundTripMs);

    ThreadCheck m_thread;
    MediaWorker& m_worker;
    MediaSession* m_session;
    std::map<std::uint32_t, Line> m_lines;
};

} // namespace legscope

#pragma once

#include "engine/core/threadcheck.h"
#include "engine/media/mediapool.h"
#include "engine/media/mediaworker.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// What a ticket holds: the bound pairs of its m-lines, and borrowed, the session and its totals, which the
/// worker owns until the ticket closes the session. The SIP thread's.
class MediaTicket::Impl {
public:
    Impl(PortPool& ports, MediaWorker& worker, MediaSession* session, std::optional<std::uint8_t> dscp)
        : m_ports(ports)
        , m_worker(worker)
        , m_session(session)
        , m_dscp(dscp)
    {
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl();

    Result<MediaLocal> reserve(
        std::uint32_t mline, LegSide side, const PortRange& range, std::uint32_t pairs);
    void release(std::uint32_t mline);
    void release(std::uint32_t mline, LegSide side, const PortRange& range);
    void arm(MediaPlan plan);
    void digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage);
    void play(LegSide to, Play play);
    void stopPlaying(LegSide to);
    void record(LegSide of, Recording recording);
    void stopRecording(std::uint64_t number);
    void setRecording(std::uint64_t number, RecordingState state);
    std::vector<StreamSample> sample() const;
    std::uint64_t traffic() const;

private:
    struct Bound {
        PortRange range;
        MediaLocal local;
    };
    struct Line {
        std::array<std::vector<Bound>, 2> bound; ///< by LegSide
        std::array<std::optional<MediaLocal>, 2> locals; ///< last used, by LegSide
        std::vector<const StreamBlock*> counters; ///< by port pair
        std::array<std::vector<PayloadFormat>, 2> formats; ///< of the last plan, by LegSide
        std::array<std::string, 2> suites; ///< of SRTP with that side; empty: plain, or by DTLS
        std::array<std::string, 2> keys; ///< how its keys are agreed on; empty: plain
        std::array<bool, 2> isTranslated{}; ///< what is sent to that side
    };
    void giveBack(const MediaLocal& local);
    void giveBack(Line& line);
    static void note(Line& line, LegSide side, const EndPlan& end);
    static void noteSecurity(Line& line, LegSide side, const EndPlan& end);
    static std::string suiteOf(const Line& line, LegSide side);
    void bind(std::uint32_t mline, LegSide side, std::vector<PortPair> pairs);
    static StreamSample totals(std::uint32_t mline, LegSide from, const Line& line);
    /// By what the receiver asked for (RFC 3264 section 5.1), else by what the sender says itself; the other
    /// way round where we translate.
    static void nameCodecs(StreamSample& sample, const Line& line);
    static void judgeQuality(StreamSample& sample, double roundTripMs);

    ThreadCheck m_thread;
    PortPool& m_ports;
    MediaWorker& m_worker;
    MediaSession* m_session;
    const std::optional<std::uint8_t> m_dscp;
    std::map<std::uint32_t, Line> m_lines;
};

} // namespace legscope

#pragma once

#include "engine/event/event.h"
#include "ui/models/seriesring.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace legscope::ui {

enum class RtpQuantity : std::uint8_t {
    PacketsIn, ///< RTP packets a second received from the leg
    PacketsOut, ///< of those, sent on to the other leg
    Loss, ///< percent of the expected packets, in the step
    Jitter, ///< milliseconds, RFC 3550 appendix A.8
    Mos, ///< E-model, of the stream up to then
    Delta, ///< milliseconds, the longest time between two packets up to then
    RoundTrip, ///< milliseconds, between the engine and the leg, by RTCP
    Count
};

enum class RtpResolution : std::uint8_t {
    Fine, ///< 200 ms for the last minute
    Coarse, ///< 1 s for the last 10 minutes
    Count
};

/// The samples of the live calls as series over time: for each call, m-line and direction. Bounded: at the
/// limit a new call takes the place of one that is not sampled any more; while all are live, only the watched
/// call gets in.
class RtpSeries {
public:
    static constexpr std::size_t defaultCallLimit = 1'000;

    explicit RtpSeries(std::size_t callLimit = defaultCallLimit);

    /// Folds the totals of one call at one moment. Totals that go backwards (a new stream) leave a gap.
    void sample(const CallSample& totals, WallTime time);
    /// The call that is looked at always has its series.
    void watch(CallId call) { m_watched = call; }
    void forget(CallId call);
    void clear();

    /// Null when nothing was sampled.
    const SeriesRing* find(
        CallId call, std::uint32_t mline, LegSide from, RtpQuantity quantity, RtpResolution resolution) const;
    /// How long no RTP came from the leg, by the latest sample; none while no packet ever came.
    std::optional<std::chrono::milliseconds> quietFor(CallId call, std::uint32_t mline, LegSide from) const;

    std::size_t calls() const { return m_calls.size(); }

private:
    using Time = SeriesRing::Time;
    static constexpr std::size_t quantities = static_cast<std::size_t>(RtpQuantity::Count);
    static constexpr std::size_t resolutions = static_cast<std::size_t>(RtpResolution::Count);

    /// Where a resolution's last step ended, and the totals there.
    struct Mark {
        Time time{0};
        StreamSample totals;
    };

    struct Stream {
        std::uint32_t mline = 0;
        LegSide from = LegSide::A;
        std::array<std::array<SeriesRing, quantities>, resolutions> rings;
        std::array<Mark, resolutions> marks;
        Time lastHeard{0};
        Time latest{0};
    };

    struct Call {
        Time latest{0};
        std::vector<Stream> streams;
    };

    static void advance(Stream& stream, RtpResolution resolution, const StreamSample& totals, Time now);
    Stream& streamOf(Call& call, const StreamSample& totals, Time now);
    const Stream* streamOf(CallId call, std::uint32_t mline, LegSide from) const;
    bool makeRoomFor(CallId call, Time now);

    const std::size_t m_callLimit;
    std::unordered_map<CallId, Call> m_calls;
    CallId m_watched;
    Time m_fullUntil{0}; ///< until then no call is looked for that could give way
};

} // namespace legscope::ui

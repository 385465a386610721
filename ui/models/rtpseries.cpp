#include "ui/models/rtpseries.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace legscope::ui {
namespace {

using namespace std::chrono_literals;

struct Shape {
    std::chrono::milliseconds step;
    std::size_t capacity;
    std::chrono::milliseconds longestSpan; ///< without a sample for longer, what happened is not known: a gap
};

constexpr std::array<Shape, 2> shapes{{{200ms, 300, 1'000ms}, {1'000ms, 600, 3'000ms}}};
constexpr std::chrono::milliseconds stale = 2s; ///< a call that was not sampled for so long has ended
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

float perSecond(std::uint64_t before, std::uint64_t now, std::chrono::milliseconds span)
{
    if (now < before || span.count() <= 0)
        return unknown;
    return static_cast<float>(
        static_cast<double>(now - before) * 1'000.0 / static_cast<double>(span.count()));
}

float lossPercent(const StreamSample& before, const StreamSample& now)
{
    if (now.expected <= before.expected || now.ssrcChanges != before.ssrcChanges)
        return unknown;
    const auto lost = static_cast<double>(std::max<std::int64_t>(now.lost - before.lost, 0));
    return static_cast<float>(
        std::min(100.0, 100.0 * lost / static_cast<double>(now.expected - before.expected)));
}

} // namespace

RtpSeries::RtpSeries(std::size_t callLimit)
    : m_callLimit(std::max<std::size_t>(callLimit, 1))
{
}

RtpSeries::Stream& RtpSeries::streamOf(Call& call, const StreamSample& totals, Time now)
{
    const auto known = std::ranges::find_if(call.streams,
        [&](const Stream& stream) { return stream.mline == totals.mline && stream.from == totals.from; });
    if (known != call.streams.end())
        return *known;
    Stream& stream = call.streams.emplace_back();
    stream.mline = totals.mline;
    stream.from = totals.from;
    for (std::size_t i = 0; i < resolutions; ++i) {
        stream.rings[i].fill(SeriesRing(shapes[i].step, shapes[i].capacity));
        stream.marks[i] = {now, totals};
    }
    stream.lastHeard = now;
    return stream;
}

void RtpSeries::advance(Stream& stream, RtpResolution resolution, const StreamSample& totals, Time now)
{
    const auto index = static_cast<std::size_t>(resolution);
    Mark& mark = stream.marks[index];
    const Time span = now - mark.time;
    if (span.count() > 0 && span < shapes[index].step * 9 / 10)
        return;
    if (span.count() > 0 && span <= shapes[index].longestSpan) {
        const StreamSample& before = mark.totals;
        auto& rings = stream.rings[index];
        const auto put = [&](RtpQuantity quantity, float value) {
            SeriesRing& ring = rings[static_cast<std::size_t>(quantity)];
            if (!ring.isEmpty() || !std::isnan(value)) // what never has a value takes no room
                ring.put(mark.time, now, value);
        };
        put(RtpQuantity::PacketsIn, perSecond(before.rtpIn, totals.rtpIn, span));
        put(RtpQuantity::PacketsOut, perSecond(before.rtpOut, totals.rtpOut, span));
        put(RtpQuantity::Loss, lossPercent(before, totals));
        put(RtpQuantity::Mos, totals.mos ? static_cast<float>(*totals.mos) : unknown);
        put(RtpQuantity::Delta, totals.rtpIn > 1 ? static_cast<float>(totals.maxDeltaMs) : unknown);
        put(RtpQuantity::RoundTrip, totals.roundTripMs ? static_cast<float>(*totals.roundTripMs) : unknown);
        put(RtpQuantity::Jitter, totals.rtpIn > before.rtpIn ? static_cast<float>(totals.jitterMs) : unknown);
    }
    mark = {now, totals};
}

void RtpSeries::sample(const CallSample& totals, WallTime time)
{
    const Time now = std::chrono::duration_cast<Time>(time.time_since_epoch());
    const CallId id{totals.call};
    if (!m_calls.contains(id) && !makeRoomFor(id, now))
        return;
    Call& call = m_calls[id];
    call.latest = now;
    for (const StreamSample& sample : totals.streams) {
        Stream& stream = streamOf(call, sample, now);
        if (sample.rtpIn > stream.marks[0].totals.rtpIn)
            stream.lastHeard = now;
        stream.latest = now;
        for (const RtpResolution resolution : {RtpResolution::Fine, RtpResolution::Coarse})
            advance(stream, resolution, sample, now);
    }
}

bool RtpSeries::makeRoomFor(CallId call, Time now)
{
    if (m_calls.size() < m_callLimit)
        return true;
    if (call != m_watched && now < m_fullUntil)
        return false;
    std::vector<std::pair<Time, CallId>> stalest;
    for (const auto& [id, known] : m_calls)
        stalest.emplace_back(known.latest, id);
    const std::size_t most = std::max<std::size_t>(1, m_callLimit / 16);
    std::ranges::partial_sort(
        stalest, stalest.begin() + static_cast<std::ptrdiff_t>(most), {}, &std::pair<Time, CallId>::first);
    if (call != m_watched && now - stalest.front().first < stale) {
        m_fullUntil = now + stale;
        return false;
    }
    m_calls.erase(stalest.front().second);
    // Where calls come fast the next ones find room, too.
    for (std::size_t i = 1; i < most && now - stalest[i].first >= stale; ++i) {
        if (stalest[i].second != m_watched)
            m_calls.erase(stalest[i].second);
    }
    return true;
}

void RtpSeries::forget(CallId call)
{
    m_calls.erase(call);
}
void RtpSeries::clear()
{
    m_calls.clear();
}

const RtpSeries::Stream* RtpSeries::streamOf(CallId call, std::uint32_t mline, LegSide from) const
{
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return nullptr;
    const auto& streams = found->second.streams;
    const auto stream = std::ranges::find_if(
        streams, [=](const Stream& known) { return known.mline == mline && known.from == from; });
    return stream == streams.end() ? nullptr : &*stream;
}

const SeriesRing* RtpSeries::find(
    CallId call, std::uint32_t mline, LegSide from, RtpQuantity quantity, RtpResolution resolution) const
{
    const Stream* stream = streamOf(call, mline, from);
    return stream == nullptr
        ? nullptr
        : &stream->rings[static_cast<std::size_t>(resolution)][static_cast<std::size_t>(quantity)];
}

std::optional<std::chrono::milliseconds> RtpSeries::quietFor(
    CallId call, std::uint32_t mline, LegSide from) const
{
    const Stream* stream = streamOf(call, mline, from);
    if (stream == nullptr || stream->marks[0].totals.rtpIn == 0)
        return std::nullopt;
    return stream->latest - stream->lastHeard;
}

} // namespace legscope::ui

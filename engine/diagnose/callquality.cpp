#include "engine/diagnose/callquality.h"

#include <algorithm>

namespace legscope {
namespace {

/// The lower of those that are known.
std::optional<double> lowerFigure(const std::optional<double>& a, const std::optional<double>& b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

std::optional<double> higherFigure(const std::optional<double>& a, const std::optional<double>& b)
{
    return a && b ? std::max(*a, *b) : a ? a : b;
}

} // namespace

std::optional<CallQuality> qualityFrom(const CallSample& sample, LegSide from)
{
    CallQuality quality;
    bool isSampled = false;
    std::uint64_t received = 0, expected = 0;
    std::int64_t lost = 0;
    for (const StreamSample& stream : sample.streams) {
        if (stream.from != from)
            continue;
        isSampled = true;
        lost += stream.lost;
        expected += stream.expected;
        received += stream.rtpIn;
        if (stream.rtpIn > 0)
            quality.jitterMs = higherFigure(quality.jitterMs, stream.jitterMs);
        quality.mos = lowerFigure(quality.mos, stream.mos);
    }
    if (!isSampled)
        return std::nullopt;
    if (received > 0 && expected > 0)
        quality.lossPercent
            = 100.0 * static_cast<double>(std::max<std::int64_t>(lost, 0)) / static_cast<double>(expected);
    return quality;
}

CallQuality worseOf(const CallQuality& a, const CallQuality& b)
{
    CallQuality worse{higherFigure(a.lossPercent, b.lossPercent), higherFigure(a.jitterMs, b.jitterMs),
        lowerFigure(a.mos, b.mos)};
    if (!a.jitterMs || !b.jitterMs)
        worse.mos.reset();
    return worse;
}

CallQuality worstQuality(const CallSample& sample)
{
    const auto fromA = qualityFrom(sample, LegSide::A), fromB = qualityFrom(sample, LegSide::B);
    return fromA && fromB ? worseOf(*fromA, *fromB) : fromA ? *fromA : fromB.value_or(CallQuality());
}

} // namespace legscope

#include "ui/models/callrecord.h"

#include <algorithm>
#include <chrono>

namespace legscope::ui {

const LegRecord* CallRecord::leg(LegId id) const
{
    const auto found = std::ranges::find(legs, id, [](const LegRecord& record) { return record.began.leg; });
    return found == legs.end() ? nullptr : &*found;
}

const LegRecord* CallRecord::leg(LegSide side) const
{
    const auto found
        = std::ranges::find(legs, side, [](const LegRecord& record) { return record.began.side; });
    return found == legs.end() ? nullptr : &*found;
}

const StreamSample* streamOf(const CallSample& sample, std::uint32_t mline, LegSide from)
{
    const auto found = std::ranges::find_if(sample.streams,
        [&](const StreamSample& stream) { return stream.mline == mline && stream.from == from; });
    return found == sample.streams.end() ? nullptr : &*found;
}

double packetsPerSecond(const CallRecord& call, LegSide from)
{
    const std::chrono::duration<double> span = call.sampleTime - call.previousTime;
    if (!call.live() || call.previous.streams.empty() || span.count() <= 0)
        return 0;
    std::uint64_t packets = 0;
    for (const StreamSample& now : call.sample.streams) {
        if (now.from != from)
            continue;
        const StreamSample* before = streamOf(call.previous, now.mline, from);
        const std::uint64_t start = before == nullptr ? 0 : before->rtpIn;
        packets += now.rtpIn > start ? now.rtpIn - start : 0;
    }
    return static_cast<double>(packets) / span.count();
}

} // namespace legscope::ui

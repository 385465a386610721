#include "app/samplefilter.h"

#include <numeric>

namespace legscope {
namespace {

/// Half a period of the engine's samples less than the second that silent streams have.
constexpr std::chrono::milliseconds silentPeriod{900};

std::uint64_t packetsOf(const StreamSample& stream)
{
    const std::uint64_t dropped = std::accumulate(stream.drops.begin(), stream.drops.end(), std::uint64_t{0});
    return stream.rtpIn + stream.rtpOut + stream.rtcpIn + stream.rtcpOut + stream.otherIn + stream.otherOut
        + dropped;
}

} // namespace

bool SampleFilter::isDue(std::uint64_t call, const StreamSample& stream, WallTime now)
{
    const std::uint64_t packets = packetsOf(stream);
    const auto [last, isNew] = m_last.try_emplace({call, stream.mline, stream.from});
    last->second.round = m_round;
    if (!isNew && last->second.packets == packets && now - last->second.told < silentPeriod)
        return false;
    last->second.packets = packets;
    last->second.told = now;
    return true;
}

MediaSampled SampleFilter::due(const MediaSampled& sampled, WallTime now)
{
    ++m_round;
    MediaSampled result;
    result.capture = sampled.capture;
    for (const CallSample& call : sampled.calls) {
        CallSample moved{call.call, {}};
        for (const StreamSample& stream : call.streams) {
            if (isDue(call.call, stream, now))
                moved.streams.push_back(stream);
        }
        if (!moved.streams.empty())
            result.calls.push_back(std::move(moved));
    }
    // What is in no sample any more has ended.
    std::erase_if(m_last, [this](const auto& stream) { return stream.second.round != m_round; });
    return result;
}

} // namespace legscope

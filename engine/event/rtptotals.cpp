#include "engine/event/rtptotals.h"

#include <numeric>

namespace legscope {
namespace {

RtpTotals::Packets packetsOf(const CallSample& call)
{
    RtpTotals::Packets packets;
    for (const StreamSample& stream : call.streams) {
        packets.in += stream.rtpIn;
        packets.out += stream.rtpOut;
        packets.lost += stream.lost;
        packets.dropped += std::accumulate(stream.drops.begin(), stream.drops.end(), std::uint64_t{0});
    }
    return packets;
}

} // namespace

void RtpTotals::note(const MediaSampled& sampled)
{
    for (const CallSample& call : sampled.calls) {
        forget(CallId{call.call});
        const Packets packets = packetsOf(call);
        m_calls.emplace(call.call, packets);
        m_all.in += packets.in;
        m_all.out += packets.out;
        m_all.dropped += packets.dropped;
        m_all.lost += packets.lost;
    }
}

void RtpTotals::forget(CallId call)
{
    const auto known = m_calls.find(call.value);
    if (known == m_calls.end())
        return;
    m_all.in -= known->second.in;
    m_all.out -= known->second.out;
    m_all.dropped -= known->second.dropped;
    m_all.lost -= known->second.lost;
    m_calls.erase(known);
}

} // namespace legscope

#include "ui/pages/calls/ladderflows.h"

#include <chrono>

namespace legscope::ui {
namespace {

constexpr std::size_t historyLength = 300;

double rate(std::uint64_t now, std::uint64_t before, std::chrono::duration<double> span)
{
    return span.count() > 0 && now > before ? static_cast<double>(now - before) / span.count() : 0;
}

} // namespace

void LadderFlows::gather(const CallRecord& call)
{
    const std::chrono::duration<double> span = call.sampleTime - call.previousTime;
    for (const StreamSample& stream : call.sample.streams) {
        const StreamSample* before = streamOf(call.previous, stream.mline, stream.from);
        if (before == nullptr)
            continue;
        std::deque<double>& history = m_history[{stream.mline, stream.from}];
        history.push_back(rate(stream.rtpIn, before->rtpIn, span));
        if (history.size() > historyLength)
            history.pop_front();
    }
}

LadderFlow LadderFlows::flowOf(const CallRecord& call, const StreamSample& stream) const
{
    const std::chrono::duration<double> span = call.sampleTime - call.previousTime;
    LadderFlow flow;
    flow.totalIn = stream.rtpIn;
    flow.totalOut = stream.rtpOut;
    flow.ended = !call.live();
    flow.jitterMs = stream.jitterMs;
    flow.lost = stream.lost;
    if (const StreamSample* before = streamOf(call.previous, stream.mline, stream.from)) {
        flow.packetsIn = rate(stream.rtpIn, before->rtpIn, span);
        flow.packetsOut = rate(stream.rtpOut, before->rtpOut, span);
    }
    if (const auto history = m_history.find({stream.mline, stream.from}); history != m_history.end())
        flow.history.assign(history->second.begin(), history->second.end());
    return flow;
}

} // namespace legscope::ui

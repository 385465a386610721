#include "engine/media/ticketimpl.h"
#include "engine/media/voicequality.h"

#include <algorithm>

/// What a ticket reads of the counters of its session.
namespace legscope {
namespace {

bool sawNothing(const StreamSample& sample)
{
    std::uint64_t seen = sample.rtpIn + sample.rtcpIn + sample.otherIn;
    for (const std::uint64_t dropped : sample.drops)
        seen += dropped;
    return seen == 0;
}

} // namespace

std::vector<StreamSample> MediaTicket::Impl::sample() const
{
    m_thread.assertOwner();
    std::vector<StreamSample> samples;
    for (const auto& [mline, line] : m_lines) {
        if (line.counters.empty())
            continue;
        double roundTripMs = 0;
        for (const StreamCounters& counters : *line.counters.front())
            roundTripMs += std::max(counters.roundTripMs.get(), 0.0);
        for (const LegSide from : {LegSide::A, LegSide::B}) {
            const auto index = static_cast<std::size_t>(from);
            if (!line.locals[index])
                continue;
            StreamSample sample = totals(mline, from, line);
            if (line.ports[index].empty() && sawNothing(sample))
                continue;
            sample.local = line.locals[index]->rtp;
            sample.engineUs = m_worker.engineUs();
            sample.receivedSuite = suiteOf(line, from);
            sample.sentSuite = suiteOf(line, otherSide(from));
            sample.receivedKeys = line.keys[index];
            sample.sentKeys = line.keys[1 - index];
            nameCodecs(sample, line);
            judgeQuality(sample, roundTripMs);
            samples.push_back(std::move(sample));
        }
    }
    return samples;
}

/// That of DTLS is known when the handshake has ended.
std::string MediaTicket::Impl::suiteOf(const Line& line, LegSide side)
{
    const auto index = static_cast<std::size_t>(side);
    const std::uint8_t agreed = (*line.counters.front())[index].dtlsSuite.get();
    const bool isByDtls = line.keys[index].starts_with("DTLS");
    return isByDtls && agreed > 0 ? std::string(nameOf(static_cast<CryptoSuite>(agreed - 1)))
                                  : line.suites[index];
}

std::uint64_t MediaTicket::Impl::traffic() const
{
    m_thread.assertOwner();
    std::uint64_t packets = 0;
    for (const auto& [mline, line] : m_lines) {
        for (const StreamBlock* block : line.counters) {
            for (const StreamCounters& counters : *block)
                packets += counters.traffic();
        }
    }
    return packets;
}

StreamSample MediaTicket::Impl::totals(std::uint32_t mline, LegSide from, const Line& line)
{
    const auto index = static_cast<std::size_t>(from);
    StreamSample total = (*line.counters.front())[index].sample(mline, from);
    for (std::size_t pair = 1; pair < line.counters.size(); ++pair)
        addLayer(total, (*line.counters[pair])[index].sample(mline, from));
    return total;
}

void MediaTicket::Impl::nameCodecs(StreamSample& sample, const Line& line)
{
    const auto from = static_cast<std::size_t>(sample.from);
    const std::size_t first = line.isTranslated[1 - from] ? from : 1 - from;
    for (PayloadSeen& payload : sample.payloads) {
        for (const auto* formats : {&line.formats[first], &line.formats[1 - first]}) {
            const auto format = std::ranges::find(*formats, payload.type, &PayloadFormat::type);
            if (format != formats->end() && payload.codec.empty())
                payload.codec = format->codec;
        }
    }
}

void MediaTicket::Impl::judgeQuality(StreamSample& sample, double roundTripMs)
{
    if (sample.expected == 0)
        return;
    const auto speech = std::ranges::max_element(sample.payloads, {}, &PayloadSeen::packets);
    if (speech == sample.payloads.end())
        return;
    const double lost = static_cast<double>(std::max<std::int64_t>(sample.lost, 0));
    const auto quality = estimateQuality({speech->codec, 100.0 * lost / static_cast<double>(sample.expected),
        sample.jitterMs, roundTripMs, sample.ptimeMs > 0 ? sample.ptimeMs : 20.0});
    if (!quality)
        return;
    sample.rFactor = quality->r;
    sample.mos = quality->mos;
}

} // namespace legscope

#include "engine/core/log.h"
#include "engine/media/ticketimpl.h"
#include "engine/media/voicequality.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

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

MediaTicket::Impl::~Impl()
{
    m_worker.close(m_session);
    for (auto& [mline, line] : m_lines)
        giveBack(line);
}

void MediaTicket::Impl::giveBack(const MediaLocal& local)
{
    for (std::uint32_t pair = 0; pair < local.pairs; ++pair)
        m_ports.giveBack(local.pair(pair));
}

void MediaTicket::Impl::giveBack(Line& line)
{
    for (auto& side : line.bound) {
        for (const Bound& bound : std::exchange(side, {}))
            giveBack(bound.local);
    }
}

Result<MediaLocal> MediaTicket::Impl::reserve(
    std::uint32_t mline, LegSide side, const PortRange& range, std::uint32_t pairs)
{
    m_thread.assertOwner();
    const auto index = static_cast<std::size_t>(side);
    if (const auto line = m_lines.find(mline); line != m_lines.end()) {
        const auto known = std::ranges::find(line->second.bound[index], range, &Bound::range);
        if (known != line->second.bound[index].end() && known->local.pairs < pairs)
            return fail(Errc::Unsupported,
                fmt::format("m-line {} asks for {} port pairs, and has {} already", mline, pairs,
                    known->local.pairs));
        if (known != line->second.bound[index].end())
            return known->local;
    }
    auto taken = m_ports.takeConsecutive(range, pairs);
    if (!taken)
        return std::unexpected(std::move(taken.error()));
    const MediaLocal local{taken->front().rtp.local(), taken->front().rtcp.local(), pairs};
    Line& line = m_lines[mline];
    if (line.bound[index].empty())
        line.locals[index] = local;
    line.bound[index].push_back({range, local});
    bind(mline, side, std::move(*taken));
    return local;
}

/// Hands bound pairs to the worker; those that the m-line has for the first time come with their counters.
void MediaTicket::Impl::bind(std::uint32_t mline, LegSide side, std::vector<PortPair> pairs)
{
    Line& line = m_lines[mline];
    for (std::uint32_t pair = 0; pair < pairs.size(); ++pair) {
        std::unique_ptr<StreamBlock> counters;
        if (pair == line.counters.size()) {
            counters = std::make_unique<StreamBlock>();
            line.counters.push_back(counters.get());
        }
        m_worker.post([session = m_session, key = StreamKey{mline, pair}, side, dscp = m_dscp,
                          taken = std::move(pairs[pair]),
                          block = std::move(counters)](const WorkerContext& context) mutable {
            if (dscp) {
                taken.rtp.setDscp(*dscp);
                taken.rtcp.setDscp(*dscp);
            }
            session->bind(key, side, std::move(taken), std::move(block), context);
        });
    }
}

void MediaTicket::Impl::release(std::uint32_t mline)
{
    m_thread.assertOwner();
    const auto line = m_lines.find(mline);
    if (line == m_lines.end())
        return;
    m_worker.post([session = m_session, mline](const WorkerContext&) { session->release(mline); });
    giveBack(line->second);
}

void MediaTicket::Impl::release(std::uint32_t mline, LegSide side, const PortRange& range)
{
    m_thread.assertOwner();
    const auto line = m_lines.find(mline);
    if (line == m_lines.end())
        return;
    auto& bound = line->second.bound[static_cast<std::size_t>(side)];
    const auto found = std::ranges::find(bound, range, &Bound::range);
    if (found == bound.end())
        return;
    m_worker.post([session = m_session, mline, side, local = found->local](
                      const WorkerContext&) { session->release(mline, side, local); });
    giveBack(found->local);
    bound.erase(found);
}

/// What is planned there now, for whoever reads the totals.
void MediaTicket::Impl::note(Line& line, LegSide side, const EndPlan& end)
{
    const auto index = static_cast<std::size_t>(side);
    for (const Bound& bound : line.bound[index]) {
        if (bound.local.rtp == end.local)
            line.locals[index] = bound.local;
    }
    line.formats[index] = end.formats;
    line.isTranslated[index] = end.translation.has_value();
    noteSecurity(line, side, end);
}

void MediaTicket::Impl::arm(MediaPlan plan)
{
    m_thread.assertOwner();
    for (const StreamPlan& stream : plan.streams) {
        const auto line = m_lines.find(stream.key.mline);
        if (line == m_lines.end() || stream.key.pair > 0)
            continue;
        for (const LegSide side : {LegSide::A, LegSide::B})
            note(line->second, side, stream.ends[static_cast<std::size_t>(side)]);
    }
    m_worker.post([session = m_session, armed = std::move(plan)](
                      const WorkerContext&) mutable { session->arm(std::move(armed)); });
}

/// The identity is made here, where files may be read, before a worker needs it.
void MediaTicket::Impl::noteSecurity(Line& line, LegSide side, const EndPlan& end)
{
    const auto index = static_cast<std::size_t>(side);
    const auto& security = end.security;
    const bool isKeyed = security && security->receive;
    line.suites[index] = isKeyed ? nameOf(security->receive->suite) : std::string_view();
    line.keys[index] = isKeyed ? "SDES" : "";
    if (!security || !security->dtls)
        return;
    const auto counted = strongestOf(security->dtls->fingerprints);
    line.keys[index] = counted.empty() ? "DTLS" : fmt::format("DTLS, {}", nameOf(counted.front().hash));
    if (const auto identity = DtlsIdentity::ofProcess(); !identity)
        logLine(LogLevel::Error, "media", identity.error().detail + ": legs with DTLS stay silent");
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

void MediaTicket::Impl::digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, from, digit, source, stage](
                      const WorkerContext& context) { session->digit(from, digit, source, stage, context); });
}

void MediaTicket::Impl::play(LegSide to, Play play)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, to, played = std::move(play)](const WorkerContext& context) mutable {
        session->play(to, std::move(played), context);
    });
}

void MediaTicket::Impl::stopPlaying(LegSide to)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, to](const WorkerContext&) { session->stopPlaying(to); });
}

void MediaTicket::Impl::record(LegSide of, Recording recording)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, of, wanted = std::move(recording)](
                      const WorkerContext&) mutable { session->record(of, std::move(wanted)); });
}

void MediaTicket::Impl::stopRecording(std::uint64_t number)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, number](const WorkerContext&) { session->stopRecording(number); });
}

void MediaTicket::Impl::setRecording(std::uint64_t number, RecordingState state)
{
    m_thread.assertOwner();
    m_worker.post(
        [session = m_session, number, state](const WorkerContext&) { session->setRecording(number, state); });
}

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
            if (line.bound[index].empty() && sawNothing(sample))
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

MediaTicket::MediaTicket(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
MediaTicket::MediaTicket(MediaTicket&&) noexcept = default;
MediaTicket& MediaTicket::operator=(MediaTicket&&) noexcept = default;
MediaTicket::~MediaTicket() = default;

Result<MediaLocal> MediaTicket::reserve(
    std::uint32_t mline, LegSide side, const PortRange& range, std::uint32_t pairs)
{
    return m_impl->reserve(mline, side, range, pairs);
}

void MediaTicket::release(std::uint32_t mline)
{
    m_impl->release(mline);
}
void MediaTicket::release(std::uint32_t mline, LegSide side, const PortRange& range)
{
    m_impl->release(mline, side, range);
}
void MediaTicket::arm(MediaPlan plan)
{
    m_impl->arm(std::move(plan));
}
void MediaTicket::digit(LegSide from, const Digit& digit, DigitSource source, DigitStage stage)
{
    m_impl->digit(from, digit, source, stage);
}
void MediaTicket::play(LegSide to, Play play)
{
    m_impl->play(to, std::move(play));
}
void MediaTicket::stopPlaying(LegSide to)
{
    m_impl->stopPlaying(to);
}
void MediaTicket::record(LegSide of, Recording recording)
{
    m_impl->record(of, std::move(recording));
}
void MediaTicket::stopRecording(std::uint64_t number)
{
    m_impl->stopRecording(number);
}
void MediaTicket::setRecording(std::uint64_t number, RecordingState state)
{
    m_impl->setRecording(number, state);
}
std::vector<StreamSample> MediaTicket::sample() const
{
    return m_impl->sample();
}
std::uint64_t MediaTicket::traffic() const
{
    return m_impl->traffic();
}

} // namespace legscope

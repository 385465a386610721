#include "engine/media/ticketimpl.h"

#include "engine/core/log.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {

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

} // namespace legscope

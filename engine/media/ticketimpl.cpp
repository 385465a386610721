#include "engine/media/ticketimpl.h"

#include "engine/core/log.h"
#include "engine/media/portticketimpl.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {

MediaTicket::Impl::~Impl()
{
    for (auto& [mline, line] : m_lines) {
        for (auto& ofSide : line.ports) {
            while (!ofSide.empty())
                ofSide.back()->detach();
        }
    }
    m_worker.close(m_session);
}

/// A pair that comes for the first time gets its totals.
void MediaTicket::Impl::count(const StreamKey& key)
{
    auto& known = m_lines[key.mline].counters;
    if (key.pair < known.size())
        return;
    auto counters = std::make_unique<StreamBlock>();
    known.push_back(counters.get());
    m_worker.post([session = m_session, key, block = std::move(counters)](
                      const WorkerContext&) mutable { session->count(key, std::move(block)); });
}

void MediaTicket::Impl::attach(const PortPlace& place, PortPair fresh)
{
    count(place.key);
    m_worker.post(
        [session = m_session, place, pair = std::move(fresh)](const WorkerContext& context) mutable {
            session->attach(place, std::make_unique<MediaPort>(std::move(pair)), context);
        });
}

void MediaTicket::Impl::expect(const PortPlace& place, const std::shared_ptr<PortHandover>& handover)
{
    count(place.key);
    m_worker.post([session = m_session, place, handover, &worker = m_worker](
                      const WorkerContext& context) { session->expect(place, handover, worker, context); });
}

void MediaTicket::Impl::detach(const PortPlace& place, const std::shared_ptr<PortHandover>& handover)
{
    m_worker.post(
        [session = m_session, place, handover](const WorkerContext&) { session->detach(place, handover); });
}

void MediaTicket::Impl::add(PortTicket::Impl& ports)
{
    m_thread.assertOwner();
    Line& line = m_lines[ports.mline()];
    const auto index = static_cast<std::size_t>(ports.side());
    if (line.ports[index].empty())
        line.locals[index] = ports.local();
    line.ports[index].push_back(&ports);
}

void MediaTicket::Impl::remove(PortTicket::Impl& ports)
{
    m_thread.assertOwner();
    std::erase(m_lines[ports.mline()].ports[static_cast<std::size_t>(ports.side())], &ports);
}

/// What is planned there now, for whoever reads the totals.
void MediaTicket::Impl::note(Line& line, LegSide side, const EndPlan& end)
{
    const auto index = static_cast<std::size_t>(side);
    for (const PortTicket::Impl* ports : line.ports[index]) {
        if (ports->local().rtp == end.local)
            line.locals[index] = ports->local();
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

void MediaTicket::Impl::seat(LegSide side, std::shared_ptr<MixSeat> seat)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, side, taken = std::move(seat)](
                      const WorkerContext&) mutable { session->seat(side, std::move(taken)); });
}

void MediaTicket::Impl::listen(HeardLeg listening)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, wanted = std::move(listening)](
                      const WorkerContext&) mutable { session->listen(std::move(wanted)); });
}

void MediaTicket::Impl::stopListening(std::uint64_t number)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, number](const WorkerContext&) { session->stopListening(number); });
}

void MediaTicket::Impl::addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats)
{
    m_thread.assertOwner();
    m_worker.post([session = m_session, to, added = std::move(seats)](
                      const WorkerContext&) mutable { session->addSound(to, std::move(added)); });
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

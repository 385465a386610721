#include "ui/bridge/enginestatus.h"

#include "engine/core/clock.h"
#include "ui/bridge/enginelink.h"
#include "ui/bridge/shown.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace legscope::ui {
namespace {

constexpr std::chrono::seconds rateWindow{10};

} // namespace

EngineStatus::EngineStatus(EngineLink& link, QObject* parent)
    : QObject(parent)
{
    connect(&link, &EngineLink::snapshotArrived, this, [this](const Snapshot& snapshot) {
        reset();
        for (const EventPtr& event : snapshot.events)
            fold(*event);
        m_begun.clear();
        emit loadChanged();
    });
    connect(&link, &EngineLink::eventsArrived, this, [this](const std::vector<EventPtr>& events) {
        const std::size_t before = m_live.size();
        for (const EventPtr& event : events)
            fold(*event);
        if (m_live.size() != before)
            emit loadChanged();
    });
    m_second.setTimerType(Qt::CoarseTimer);
    connect(&m_second, &QTimer::timeout, this, &EngineStatus::loadChanged);
    m_second.start(std::chrono::seconds(1));
}

void EngineStatus::reset()
{
    m_profiles.clear();
    m_live.clear();
    m_liveTotals = {};
    m_peak = 0;
    m_rtpPerSecond = 0;
    m_dropped = 0;
    m_mediaIo.clear();
    m_capture = {};
    m_sampleTime.reset();
}

double EngineStatus::callsPerSecond() const
{
    const WallTime since = systemClock().wall() - rateWindow;
    const auto recent = m_begun.end() - std::ranges::upper_bound(m_begun, since);
    return static_cast<double>(recent) / static_cast<double>(rateWindow.count());
}

void EngineStatus::fold(const Event& event)
{
    if (const auto* profile = std::get_if<ProfileChanged>(&event.body)) {
        on(*profile);
    } else if (const auto* began = std::get_if<CallBegan>(&event.body)) {
        on(*began, event.time);
    } else if (const auto* ended = std::get_if<CallEnded>(&event.body)) {
        on(*ended);
    } else if (const auto* sampled = std::get_if<MediaSampled>(&event.body)) {
        on(*sampled, event.time);
    } else if (const auto* problem = std::get_if<Problem>(&event.body)) {
        emit problemTold(*problem);
    } else if (const auto* finished = std::get_if<CommandFinished>(&event.body)) {
        emit commandFinished(*finished);
    } else if (const auto* engine = std::get_if<EngineChanged>(&event.body)) {
        m_phase = engine->phase;
        m_mediaIo = shown(engine->mediaIo);
        emit phaseChanged(engine->phase, shown(engine->text));
    }
}

void EngineStatus::on(const ProfileChanged& changed)
{
    const auto known = std::ranges::find(m_profiles, changed.status->name, &ProfileStatus::name);
    if (known == m_profiles.end())
        m_profiles.push_back(*changed.status);
    else
        *known = *changed.status;
    emit profileChanged(*changed.status);
}

void EngineStatus::on(const CallBegan& began, WallTime time)
{
    m_live.try_emplace(began.call);
    m_peak = std::max(m_peak, m_live.size());
    m_begun.push_back(time);
    while (m_begun.front() < time - rateWindow)
        m_begun.pop_front();
}

void EngineStatus::on(const CallEnded& ended)
{
    if (!ended.media.streams.empty())
        account(ended.call, ended.media);
    if (const auto live = m_live.find(ended.call); live != m_live.end()) {
        m_liveTotals.lost -= live->second.lost;
        m_liveTotals.expected -= live->second.expected;
        m_live.erase(live);
    }
    if (m_live.empty())
        m_rtpPerSecond = 0;
}

void EngineStatus::on(const MediaSampled& sampled, WallTime time)
{
    std::uint64_t received = 0;
    for (const CallSample& sample : sampled.calls)
        received += account(CallId{sample.call}, sample);
    if (m_sampleTime && time > *m_sampleTime) {
        const std::chrono::duration<double> span = time - *m_sampleTime;
        m_rtpPerSecond = static_cast<double>(received) / span.count();
    }
    m_sampleTime = time;
    m_capture = sampled.capture;
}

std::optional<double> EngineStatus::lossPercent() const
{
    if (m_liveTotals.expected == 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(std::max<std::int64_t>(m_liveTotals.lost, 0))
        / static_cast<double>(m_liveTotals.expected);
}

/// Adds what the sample has over the one before to the totals; the RTP packets received since then.
std::uint64_t EngineStatus::account(CallId call, const CallSample& sample)
{
    const auto live = m_live.find(call);
    if (live == m_live.end())
        return 0;
    Totals now;
    for (const StreamSample& stream : sample.streams) {
        now.received += stream.rtpIn;
        now.expected += stream.expected;
        now.lost += stream.lost;
        now.dropped = std::accumulate(stream.drops.begin(), stream.drops.end(), now.dropped);
    }
    const Totals before = std::exchange(live->second, now);
    m_liveTotals.lost += now.lost - before.lost;
    m_liveTotals.expected += now.expected - before.expected;
    m_dropped += now.dropped - std::min(now.dropped, before.dropped);
    return now.received - std::min(now.received, before.received);
}

} // namespace legscope::ui

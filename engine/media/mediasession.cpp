#include "engine/media/mediasession.h"

#include "engine/core/log.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {

void MediaSession::bind(const StreamKey& key, LegSide side, PortPair ports,
    std::unique_ptr<StreamBlock> counters, const WorkerContext& context)
{
    if (counters)
        m_counters[key] = std::move(counters);
    Relay& relay = m_relays.try_emplace(key, m_setup, key.mline, *m_counters.at(key), context).first->second;
    if (const auto bound = relay.bind(side, std::move(ports)); !bound)
        logLine(LogLevel::Error, "media",
            fmt::format("call {}: m-line {} of leg {} stays silent: {}", m_setup.call, key.mline,
                nameOf(side), bound.error().detail));
    apply(key, relay);
}

void MediaSession::release(std::uint32_t mline)
{
    for (auto& [key, relay] : m_relays) {
        if (key.mline == mline)
            relay.cutSounds();
    }
    std::erase_if(m_relays, [mline](const auto& relay) { return relay.first.mline == mline; });
}

void MediaSession::release(std::uint32_t mline, LegSide side, const MediaLocal& local)
{
    for (auto& [key, relay] : m_relays) {
        if (key.mline == mline && key.pair < local.pairs)
            relay.release(side, local.pair(key.pair));
    }
}

void MediaSession::arm(MediaPlan plan)
{
    m_plan = std::move(plan);
    for (auto& [key, relay] : m_relays)
        apply(key, relay);
}

void MediaSession::apply(const StreamKey& key, Relay& relay) const
{
    const auto stream = std::ranges::find(m_plan.streams, key, &StreamPlan::key);
    if (stream == m_plan.streams.end())
        relay.disarm();
    else
        relay.arm(*stream);
}

void MediaSession::digit(
    LegSide from, const Digit& digit, DigitSource source, DigitStage stage, const WorkerContext& context)
{
    for (auto& [key, relay] : m_relays) {
        if (relay.digit(from, digit, source, stage))
            return;
    }
    if (context.onDigit)
        context.onDigit({CallId{m_setup.call}, from, source, digit, DigitWay::None, DigitDrop::NoWay});
}

void MediaSession::play(LegSide to, Play play, const WorkerContext& context)
{
    for (auto& [key, relay] : m_relays) {
        if (relay.makesSoundFor(to))
            return relay.play(to, std::move(play));
    }
    if (context.onPlayedOut)
        context.onPlayedOut({CallId{m_setup.call}, play.number, PlayedOut::Cause::Cut});
}

void MediaSession::stopPlaying(LegSide to) noexcept
{
    for (auto& [key, relay] : m_relays)
        relay.stopPlaying(to);
}

/// Where no sound can be heard the recording goes, which tells it.
void MediaSession::record(LegSide of, Recording recording)
{
    for (auto& [key, relay] : m_relays) {
        if (relay.hearsSound())
            return relay.taps().record(of, std::move(recording));
    }
}

void MediaSession::stopRecording(std::uint64_t number)
{
    for (auto& [key, relay] : m_relays)
        relay.taps().stop(number, RecordingCause::Stopped);
}

void MediaSession::setRecording(std::uint64_t number, RecordingState state)
{
    for (auto& [key, relay] : m_relays)
        relay.taps().setState(number, state);
}

void MediaSession::tick(Monotonic now)
{
    for (auto& [key, relay] : m_relays)
        relay.tick(now);
}

unsigned MediaSession::updateConnections(unsigned budget)
{
    unsigned opened = 0;
    for (auto& [key, relay] : m_relays)
        opened += relay.updateConnections(budget - opened);
    return opened;
}

} // namespace legscope

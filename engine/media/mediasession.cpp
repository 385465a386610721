#include "engine/media/mediasession.h"

#include "engine/core/log.h"
#include "engine/media/mediaworker.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {

MediaSession::~MediaSession()
{
    for (const auto& expected : m_expected)
        expected->session = nullptr;
}

void MediaSession::count(const StreamKey& key, std::unique_ptr<StreamBlock> counters)
{
    m_counters[key] = std::move(counters);
}

void MediaSession::attach(
    const PortPlace& place, std::unique_ptr<MediaPort> port, const WorkerContext& context)
{
    const auto& [key, side, rtp] = place;
    Relay& relay = m_relays.try_emplace(key, m_setup, key.mline, *m_counters.at(key), context).first->second;
    if (const auto attached = relay.attach(side, std::move(port)); !attached)
        logLine(LogLevel::Error, "media",
            fmt::format("call {}: m-line {} of leg {} stays silent: {}", m_setup.call, key.mline,
                nameOf(side), attached.error().detail));
    apply(key, relay);
    seatAll();
    listenAll();
}

void MediaSession::expect(const PortPlace& place, const std::shared_ptr<PortHandover>& handover,
    MediaWorker& worker, const WorkerContext& context)
{
    const auto expected = std::make_shared<Expected>(place, this);
    auto port = handover->take([&worker, expected](std::unique_ptr<MediaPort> given) {
        worker.post([expected, arrived = std::move(given)](
                        const WorkerContext& there) mutable { expected->arrive(std::move(arrived), there); });
        worker.wake();
    });
    if (port)
        attach(place, std::move(port), context);
    else
        m_expected.push_back(expected);
}

void MediaSession::Expected::arrive(std::unique_ptr<MediaPort> port, const WorkerContext& context)
{
    if (session) {
        std::erase_if(session->m_expected, [this](const auto& one) { return one.get() == this; });
        session->attach(place, std::move(port), context);
    } else if (next) {
        next->give(std::move(port));
    }
}

void MediaSession::detach(const PortPlace& place, const std::shared_ptr<PortHandover>& handover)
{
    const auto expected
        = std::ranges::find_if(m_expected, [&place](const auto& one) { return one->place == place; });
    if (expected != m_expected.end()) {
        (*expected)->session = nullptr;
        (*expected)->next = handover;
        m_expected.erase(expected);
        return;
    }
    const auto relay = m_relays.find(place.key);
    if (relay == m_relays.end())
        return;
    auto port = relay->second.detach(place.side, place.rtp);
    if (relay->second.hasPorts()) {
        apply(place.key, relay->second);
    } else {
        relay->second.cutSounds();
        m_relays.erase(relay);
        listenAll();
    }
    if (port && handover)
        handover->give(std::move(port));
}

void MediaSession::arm(MediaPlan plan)
{
    m_plan = std::move(plan);
    for (auto& [key, relay] : m_relays)
        apply(key, relay);
    seatAll();
    listenAll();
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

void MediaSession::seat(LegSide side, std::shared_ptr<MixSeat> seat)
{
    m_seats[static_cast<std::size_t>(side)] = std::move(seat);
    seatAll();
}

/// A leg that has several m-lines of sound is in the room with the first.
void MediaSession::seatAll() noexcept
{
    for (const LegSide side : {LegSide::A, LegSide::B}) {
        std::shared_ptr<MixSeat> left = m_seats[static_cast<std::size_t>(side)];
        for (auto& [key, relay] : m_relays)
            relay.seat(side, relay.makesSoundFor(side) ? std::exchange(left, nullptr) : nullptr);
        auto added = m_added[static_cast<std::size_t>(side)];
        for (auto& [key, relay] : m_relays)
            relay.addSound(side, relay.makesSoundFor(side) ? std::exchange(added, {}) : decltype(added)());
    }
}

/// The first m-line whose sound can be heard is listened to.
void MediaSession::listenAll()
{
    for (const HeardLeg& listening : m_heard) {
        const auto listens
            = [&](const auto& line) { return line.second.taps().isListening(listening.number); };
        if (std::ranges::any_of(m_relays, listens))
            continue;
        const auto heard
            = std::ranges::find_if(m_relays, [](const auto& line) { return line.second.hearsSound(); });
        if (heard != m_relays.end())
            heard->second.taps().listen(listening);
    }
}

void MediaSession::listen(HeardLeg listening)
{
    const auto known = std::ranges::find(m_heard, listening.number, &HeardLeg::number);
    if (known != m_heard.end() && known->of == listening.of && known->said == listening.said)
        return listenAll();
    stopListening(listening.number);
    m_heard.push_back(std::move(listening));
    listenAll();
}

void MediaSession::stopListening(std::uint64_t number)
{
    std::erase_if(m_heard, [number](const HeardLeg& one) { return one.number == number; });
    for (auto& [key, relay] : m_relays)
        relay.taps().stopListening(number);
}

void MediaSession::addSound(LegSide to, std::vector<std::shared_ptr<MixSeat>> seats)
{
    m_added[static_cast<std::size_t>(to)] = std::move(seats);
    seatAll();
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

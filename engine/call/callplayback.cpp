#include "engine/call/callplayback.h"

#include "engine/call/callenvironment.h"
#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/sound/soundreader.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {

struct CallPlayback::Running {
    std::uint64_t number = 0;
    LegSide side = LegSide::A;
    PlayOrder order;
    RoutedCall::Played done;
    std::shared_ptr<const SoundRing> progress; ///< null until it is open
    LoopTimer limit;

    std::chrono::milliseconds played() const
    {
        return std::chrono::milliseconds(progress ? progress->taken() * 1000 / progress->rate() : 0);
    }
    std::chrono::milliseconds missed() const
    {
        return std::chrono::milliseconds(progress ? progress->missed() * 1000 / progress->rate() : 0);
    }
};

CallPlayback::CallPlayback(CallId call, CallMedia& media, CallEvents& events, CallEnvironment& environment)
    : m_call(call)
    , m_media(media)
    , m_events(events)
    , m_environment(environment)
{
}

CallPlayback::~CallPlayback() = default;

bool CallPlayback::isPlaying(std::uint64_t number) const
{
    return std::ranges::any_of(
        m_running, [number](const Shared& one) { return one && one->number == number; });
}

std::uint64_t CallPlayback::start(LegSide to, PlayOrder order, RoutedCall::Played done)
{
    if (running(to))
        end(to, {PlayEnd::RouteLeft});
    const Shared started = std::make_shared<Running>();
    running(to) = started;
    started->number = ++m_number;
    started->side = to;
    started->order = std::move(order);
    started->done = std::move(done);
    const std::uint64_t number = started->number;
    if (!started->order.fault.empty()) {
        end(to, {PlayEnd::NotFound, started->order.fault});
        return number;
    }
    const auto rate = m_media.sounds().rateTo(to);
    if (!rate) {
        end(to, {PlayEnd::Failed, rate.error().detail});
        return number;
    }
    SoundOrder& sound = started->order.sound;
    sound.rate = *rate;
    m_environment.sounds.open(sound,
        [this, loop = &m_environment.loop, known = std::weak_ptr(started)](Result<SoundStream> opened) {
            loop->post([this, known, stream = std::move(opened)]() mutable {
                if (const Shared alive = known.lock())
                    onOpened(alive, std::move(stream));
            });
        });
    return number;
}

void CallPlayback::onOpened(const Shared& opened, Result<SoundStream> stream)
{
    const LegSide to = opened->side;
    if (!stream) {
        const bool isMissing = stream.error().code == Errc::NotFound;
        return end(to, {isMissing ? PlayEnd::NotFound : PlayEnd::Failed, stream.error().detail});
    }
    opened->progress = stream->progress();
    if (opened->order.limit.count() > 0)
        opened->limit
            = m_environment.loop.after(opened->order.limit, [this, to] { end(to, {PlayEnd::TimeLimit}); });
    m_environment.events.publish(SoundPlayed{m_call, to, opened->order.name, PlayState::Playing});
    m_media.sounds().play(to, {opened->number, std::move(*stream), opened->order.until});
}

void CallPlayback::stop(LegSide to)
{
    if (running(to))
        take(to, {PlayEnd::RouteLeft});
}

void CallPlayback::stopAll()
{
    for (const LegSide to : {LegSide::A, LegSide::B})
        stop(to);
}

Result<void> CallPlayback::breakOff(LegSide side)
{
    if (!running(side))
        return fail(Errc::NotFound, "nothing is played to this leg");
    end(side, {PlayEnd::Break});
    return {};
}

bool CallPlayback::isEndedBy(LegSide from, char key) const
{
    const Shared& heard = running(from);
    return heard && heard->progress && heard->order.terminators.contains(key);
}

void CallPlayback::onKey(LegSide from, char key, char shown)
{
    end(from, {PlayEnd::Key, {}, key, shown});
}

void CallPlayback::onPlayedOut(const PlayedOut& played)
{
    const auto found = std::ranges::find_if(
        m_running, [&](const Shared& one) { return one && one->progress && one->number == played.number; });
    if (found == m_running.end())
        return;
    const LegSide to = (*found)->side;
    if (played.cause == PlayedOut::Cause::OtherIsHeard)
        return end(to, {PlayEnd::RouteLeft});
    if (played.cause == PlayedOut::Cause::Cut)
        return end(to, {PlayEnd::Failed, "the leg has changed its media, and can be played nothing now"});
    const SoundRing& ring = *(*found)->progress;
    if (ring.isOver() && ring.fault())
        return end(to, {PlayEnd::Failed, ring.fault()->detail});
    end(to, {PlayEnd::Over});
}

void CallPlayback::report(const Running& ended, const Ending& ending)
{
    SoundPlayed played{m_call, ended.side, ended.order.name, PlayState::Ended};
    played.played = ended.played();
    played.missed = ended.missed();
    played.end = ending.end;
    if (ending.end == PlayEnd::Key)
        played.key = ending.shownKey;
    played.text = ending.fault;
    m_environment.events.publish(std::move(played));
    if (!ending.fault.empty())
        m_events.finding(Severity::Warning, FindingCode::NotPlayed,
            fmt::format("{} was not played: {}", ended.order.name, ending.fault));
    else if (ended.missed().count() > 0)
        m_events.finding(Severity::Warning, FindingCode::NotPlayed,
            fmt::format("of {} {} ms were silent, for they were not read in time: the disk is slow",
                ended.order.name, ended.missed().count()));
}

CallPlayback::Shared CallPlayback::take(LegSide to, const Ending& ending)
{
    Shared ended = std::exchange(running(to), nullptr);
    ended->limit.cancel();
    if (ended->progress)
        m_media.sounds().stopPlaying(to);
    report(*ended, ending);
    return ended;
}

/// The callback comes last: it may start the next one.
void CallPlayback::end(LegSide to, const Ending& ending)
{
    const Shared ended = take(to, ending);
    PlayOutcome outcome;
    outcome.end = ending.end;
    outcome.key = ending.key;
    outcome.played = ended->played();
    outcome.samples = ended->progress ? ended->progress->taken() : 0;
    ended->done(outcome);
}

} // namespace legscope

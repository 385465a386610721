#include "engine/call/callplayback.h"

#include "engine/call/callenvironment.h"
#include "engine/call/callevents.h"
#include "engine/call/callmedia.h"
#include "engine/sound/soundreader.h"

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

void CallPlayback::start(PlayOrder order, RoutedCall::Played done)
{
    stop();
    m_running = std::make_shared<Running>();
    m_running->number = ++m_number;
    m_running->side = m_media.callerSide();
    m_running->order = std::move(order);
    m_running->done = std::move(done);
    const auto rate = m_media.soundRateTo(m_running->side);
    if (!rate)
        return end({PlayEnd::Failed, rate.error().detail});
    SoundOrder& sound = m_running->order.sound;
    sound.rate = *rate;
    m_environment.sounds.open(sound,
        [this, loop = &m_environment.loop, running = std::weak_ptr(m_running)](
            Result<SoundStream> opened) mutable {
            loop->post([this, running = std::move(running), stream = std::move(opened)]() mutable {
                if (!running.expired())
                    onOpened(std::move(stream));
            });
        });
}

void CallPlayback::onOpened(Result<SoundStream> opened)
{
    if (!opened) {
        const bool isMissing = opened.error().code == Errc::NotFound;
        return end({isMissing ? PlayEnd::NotFound : PlayEnd::Failed, opened.error().detail});
    }
    Running& running = *m_running;
    running.progress = opened->progress();
    if (running.order.limit.count() > 0)
        running.limit = m_environment.loop.after(running.order.limit, [this] { end({PlayEnd::TimeLimit}); });
    m_environment.events.publish(SoundPlayed{m_call, running.side, running.order.name, PlayState::Playing});
    m_media.play(running.side, {running.number, std::move(*opened)});
}

void CallPlayback::stop()
{
    if (m_running)
        end({PlayEnd::RouteLeft});
}

Result<void> CallPlayback::breakOff(LegSide side)
{
    if (!m_running || m_running->side != side)
        return fail(Errc::NotFound, "nothing is played to this leg");
    end({PlayEnd::Break});
    return {};
}

bool CallPlayback::isEndedBy(LegSide from, char key) const
{
    return m_running && m_running->progress && m_running->side == from
        && m_running->order.terminators.contains(key);
}

void CallPlayback::onKey(char key, char shown)
{
    end({PlayEnd::Key, {}, key, shown});
}

void CallPlayback::onPlayedOut(const PlayedOut& played)
{
    if (!m_running || m_running->number != played.number || !m_running->progress)
        return;
    if (played.cause == PlayedOut::Cause::Cut)
        return end({PlayEnd::Failed, "the leg has changed its media, and can be played nothing now"});
    const SoundRing& ring = *m_running->progress;
    if (ring.isOver() && ring.fault())
        return end({PlayEnd::Failed, ring.fault()->detail});
    end({PlayEnd::Over});
}

void CallPlayback::tell(const Running& ended, const Ending& ending)
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

/// The callback comes last: it may start the next one.
void CallPlayback::end(const Ending& ending)
{
    const std::shared_ptr<Running> ended = std::exchange(m_running, nullptr);
    ended->limit.cancel();
    if (ended->progress)
        m_media.stopPlaying(ended->side);
    tell(*ended, ending);
    if (ending.end == PlayEnd::RouteLeft)
        return;
    PlayOutcome outcome;
    outcome.end = ending.end;
    outcome.key = ending.key;
    outcome.played = ended->played();
    outcome.samples = ended->progress ? ended->progress->taken() : 0;
    ended->done(outcome);
}

} // namespace legscope

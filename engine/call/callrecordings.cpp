#include "engine/call/callrecordings.h"

#include "engine/call/callmedia.h"
#include "engine/call/recordingresult.h"
#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace legscope {
CallRecordings::CallRecordings(CallLinks& links, const CallProgress& progress, CallMedia& media,
    CallEvents& events, EndableCall& call, Asks asks, CallEnvironment& environment)
    : m_links(links)
    , m_progress(progress)
    , m_media(media)
    , m_reports(links, events, environment.events)
    , m_call(call)
    , m_asks(std::move(asks))
    , m_environment(environment)
{
}

CallRecordings::~CallRecordings() = default;

void CallRecordings::start(LegSide of, RecordOrder order, RoutedCall::Recorded done, Begun begun)
{
    if (order.beside == RecordBeside::Nothing && !recordingsOf(otherSide(of), order.file.name).empty()) {
        if (begun)
            begun({});
        return;
    }
    const auto running = std::make_shared<RunningRecording>();
    running->number = ++m_number;
    running->of = of;
    running->path = order.file.name;
    running->order = std::move(order);
    running->done = std::move(done);
    running->begun = std::move(begun);
    if (const Leg* const leg = m_links.legAt(of))
        running->leg = leg->id();
    m_running.push_back(running);
    if (!isAwaited(*running))
        open(running);
}

bool CallRecordings::isBridged() const
{
    const Leg *const a = m_links.legAt(LegSide::A), *const b = m_links.legAt(LegSide::B);
    return m_progress.state() == CallState::Connected && a && b && a->isAnswered() && b->isAnswered();
}

/// Whether it does not begin yet.
bool CallRecordings::isAwaited(const RunningRecording& running) const
{
    if (running.order.scope == RecordWhile::Bridged && !isBridged())
        return true;
    const Leg* const leg = m_links.legAt(running.of);
    const bool isAnswered = leg && leg->isAnswered();
    const bool hasSound = m_media.sounds().rateTo(running.of).has_value();
    return !isAnswered && (running.order.begin == RecordBegin::WithAnswer || !hasSound);
}

void CallRecordings::follow()
{
    for (const Shared& running : std::vector(m_running)) {
        if (running->phase == RunningRecording::Phase::Waiting && !isAwaited(*running))
            open(running);
        else if (running->phase == RunningRecording::Phase::Recording)
            apply(running);
    }
}

/// The media records it as it was asked for, and not while nobody is at the other end, if it shall not.
void CallRecordings::apply(const Shared& running)
{
    const bool isApart = running->order.scope == RecordWhile::Bridged && !isBridged();
    const RecordState wanted = isApart ? RecordState::Paused : running->state;
    if (running->why != RecordEnd::None || std::exchange(running->heard, wanted) == wanted)
        return;
    m_media.sounds().setRecording(running->number, stateOf(wanted));
    m_reports.state(*running, wanted);
}

void CallRecordings::open(const Shared& running)
{
    running->phase = RunningRecording::Phase::Opening;
    const auto rate = m_media.sounds().rateTo(running->of);
    if (!rate)
        return onBegun(running, std::unexpected(rate.error()));
    RecordingRequest& file = running->order.file;
    if (file.rate == 0)
        file.rate = *rate;
    file.root = m_links.variables().valueOf("recordings_dir");
    setRecorded(running->leg, LegRecording::Running);
    auto* const loop = &m_environment.loop;
    const auto known = std::weak_ptr(running);
    m_environment.recorder.begin(
        file, running->order.shortest,
        [this, loop, known](Result<RecordingSink> sink) {
            loop->post([this, known, one = std::move(sink)]() mutable {
                if (const Shared alive = known.lock())
                    onBegun(alive, std::move(one));
            });
        },
        [this, loop, known](const RecordingEnd& end) {
            loop->post([this, known, end] {
                if (const Shared alive = known.lock())
                    onEnded(alive, end);
            });
        });
}

void CallRecordings::onBegun(const Shared& running, Result<RecordingSink> sink)
{
    const Begun begun = std::exchange(running->begun, nullptr);
    if (!sink) {
        if (begun)
            begun(std::unexpected(sink.error()));
        SoundRecorded told = m_reports.eventOf(*running, RecordState::Ended);
        told.end = RecordEnd::Failed;
        told.text = sink.error().detail;
        return finish(running, std::move(told));
    }
    if (begun)
        begun({});
    if (running->why != RecordEnd::None)
        return; // it ends before it has begun, and nothing is left of it
    running->phase = RunningRecording::Phase::Recording;
    running->progress = sink->progress();
    m_reports.state(*running, RecordState::Recording);
    m_media.sounds().record(running->of,
        {running->number, std::move(*sink), running->order.sound, running->order.silence,
            running->order.limit});
    apply(running);
    for (const BoundApplication& application : running->order.onStart)
        m_asks.run(running->of, application, "execute_on_record_start");
}

void CallRecordings::stop(const Shared& running, RecordEnd why)
{
    if (running->why != RecordEnd::None)
        return;
    running->why = why;
    if (running->phase == RunningRecording::Phase::Recording)
        return m_media.sounds().stopRecording(running->number);
    if (running->phase == RunningRecording::Phase::Opening)
        return;
    SoundRecorded told = m_reports.eventOf(*running, RecordState::Ended);
    told.end = RecordEnd::Empty;
    if (running->begun)
        running->begun(fail(Errc::Stopped, "it has ended before there was anything to record"));
    finish(running, std::move(told));
}

void CallRecordings::onEnded(const Shared& running, const RecordingEnd& file)
{
    m_media.sounds().stopRecording(running->number);
    running->path = file.path;
    running->samples = file.samples;
    SoundRecorded told = m_reports.eventOf(*running, RecordState::Ended);
    told.length = file.length;
    told.lost = file.lost;
    told.octets = file.octets;
    told.end = endOf(file, running->why);
    if (told.end == RecordEnd::Key)
        told.key = running->shownKey;
    if (file.fault)
        told.text = file.fault->detail;
    else if (told.end == RecordEnd::Failed)
        told.text = "there is no sound of the leg any more that could be recorded";
    finish(running, std::move(told));
}

void CallRecordings::setRecorded(LegId of, LegRecording recording)
{
    if (const Leg* const leg = m_links.find(of))
        m_media.sounds().setRecorded(m_links.channelOf(*leg), recording);
}

/// The callback comes last: it may start the next one.
void CallRecordings::finish(const Shared& running, SoundRecorded told)
{
    const Shared ended = running; // who called may hold the one of the list
    std::erase(m_running, ended);
    const auto isOf = [&](const Shared& one) { return one->leg == ended->leg; };
    if (std::ranges::none_of(m_running, isOf))
        setRecorded(ended->leg, LegRecording::None);
    m_reports.ended(*ended, told);
    if (told.octets > 0 && told.end != RecordEnd::Failed)
        for (const BoundApplication& application : ended->order.afterwards)
            m_asks.run(ended->of, application, "record_post_process_exec");
    RecordOutcome outcome;
    outcome.end = told.end;
    outcome.key = ended->key;
    outcome.length = told.length;
    outcome.octets = told.octets;
    if (m_progress.isEnding()) {
        if (m_running.empty())
            m_asks.onIdle();
        return;
    }
    if (told.end == RecordEnd::Failed && ended->order.fault == RecordFault::HangsUp)
        return m_call.hangUp(causeNamed("DESTINATION_OUT_OF_ORDER"), CallEndedBy::Engine,
            fmt::format("{} (RECORD_HANGUP_ON_ERROR)", told.text));
    if (ended->done)
        ended->done(outcome);
}

std::vector<CallRecordings::Shared> CallRecordings::recordingsOf(LegSide of, const std::string& path) const
{
    std::vector<Shared> found;
    std::ranges::copy_if(
        m_running, std::back_inserter(found), [&](const Shared& one) { return one->isTo(of, path); });
    return found;
}

Result<void> CallRecordings::change(LegSide of, const std::string& path, RecordChange change)
{
    const auto found = recordingsOf(of, path);
    if (found.empty())
        return fail(Errc::NotFound,
            path.empty() ? std::string("nothing is recorded of this leg")
                         : fmt::format("this leg is not recorded to {}", excerpt(path, 1024)));
    for (const Shared& one : found) {
        if (change == RecordChange::Stop) {
            stop(one, RecordEnd::Stopped);
            continue;
        }
        one->state = change == RecordChange::Mask ? RecordState::Masked
            : change == RecordChange::Pause       ? RecordState::Paused
                                                  : RecordState::Recording;
        if (one->phase == RunningRecording::Phase::Recording)
            apply(one);
    }
    return {};
}

void CallRecordings::stopRecord()
{
    for (const Shared& running : std::vector(m_running)) {
        if (!std::exchange(running->done, nullptr))
            continue;
        stop(running, RecordEnd::LegLeft);
    }
}

void CallRecordings::onLegGone(LegId leg)
{
    for (const Shared& running : std::vector(m_running)) {
        if (running->leg == leg)
            stop(running, RecordEnd::LegLeft);
    }
    setRecorded(leg, LegRecording::None);
}

void CallRecordings::endAll()
{
    for (const Shared& running : std::vector(m_running))
        stop(running, RecordEnd::LegLeft);
    if (m_running.empty())
        return;
    m_patience = m_environment.loop.after(patience, [this] {
        for (const Shared& running : std::vector(m_running)) {
            SoundRecorded told = m_reports.eventOf(*running, RecordState::Ended);
            told.end = RecordEnd::LegLeft;
            told.text = "the disk does not answer, and the file is finished later";
            finish(running, std::move(told));
        }
    });
}

bool CallRecordings::isEndedBy(LegSide from, char key) const
{
    return std::ranges::any_of(m_running, [&](const Shared& one) {
        return one->phase == RunningRecording::Phase::Recording && one->isEndedBy(from, key);
    });
}

void CallRecordings::onKey(LegSide from, char key, char shown)
{
    for (const Shared& running : std::vector(m_running)) {
        if (!running->isEndedBy(from, key))
            continue;
        running->key = key;
        running->shownKey = shown;
        stop(running, RecordEnd::Key);
    }
}

} // namespace legscope

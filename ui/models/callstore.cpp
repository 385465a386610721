#include "ui/models/callstore.h"

#include "engine/core/clock.h"
#include "ui/bridge/enginelink.h"
#include "ui/models/sipheaders.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace legscope::ui {
namespace {

/// Applies one event to the call it belongs to.
class CallFold {
public:
    CallFold(CallRecord& call, WallTime time)
        : m_call(call)
        , m_time(time)
    {
    }

    void operator()(const LegBegan& began) { m_call.legs.emplace_back().began = began; }

    void operator()(const LegChanged& changed)
    {
        LegRecord* leg = find(changed.leg);
        if (leg == nullptr)
            return;
        leg->state = changed.state;
        if (changed.status != 0)
            leg->status = changed.status;
        if (changed.state == LegState::Answered && !leg->answered)
            leg->answered = m_time;
        advance(*leg);
    }

    void operator()(const LegEnded& ended)
    {
        LegRecord* leg = find(ended.leg);
        if (leg == nullptr)
            return;
        leg->state = LegState::Ended;
        leg->ended = m_time;
        leg->cause = ended.cause;
        if (ended.status != 0)
            leg->status = ended.status;
    }

    void operator()(const ModeDecided& mode) { m_call.mode = mode; }
    void operator()(const MediaArmed& armed) { m_call.streams = armed.streams; }

    void operator()(const CallEnded& ended)
    {
        m_call.phase = CallPhase::Ended;
        m_call.ended = ended;
        m_call.endTime = m_time;
        if (!ended.media.streams.empty()) {
            m_call.sample = ended.media;
            m_call.sampleTime = m_time;
        }
    }

    void operator()(const SipMessage& body)
    {
        LegRecord* leg = body.direction == Direction::Received ? find(body.leg) : nullptr;
        if (leg == nullptr || !leg->userAgent.empty())
            return;
        for (const char* name : {"User-Agent", "Server"}) {
            if (auto values = headerValues(body.text, name); !values.empty())
                leg->userAgent = std::move(values.front());
        }
    }

    /// What only lengthens the history.
    template <class Other>
    void operator()(const Other&)
    {
    }

private:
    LegRecord* find(LegId id)
    {
        const auto leg
            = std::ranges::find(m_call.legs, id, [](const LegRecord& record) { return record.began.leg; });
        return leg == m_call.legs.end() ? nullptr : &*leg;
    }

    void advance(const LegRecord& leg)
    {
        if (m_call.phase == CallPhase::Ended)
            return;
        if (leg.state == LegState::Answered && leg.began.side == LegSide::A) {
            m_call.phase = CallPhase::Talking;
            if (!m_call.answered) // a leg that takes A's place later changes nothing
                m_call.answered = leg.answered;
        } else if (m_call.phase == CallPhase::Setup
            && (leg.state == LegState::Ringing || leg.state == LegState::EarlyMedia)) {
            m_call.phase = CallPhase::Ringing;
        }
    }

    CallRecord& m_call;
    const WallTime m_time;
};

} // namespace

const LegRecord* CallRecord::leg(LegId id) const
{
    const auto found = std::ranges::find(legs, id, [](const LegRecord& record) { return record.began.leg; });
    return found == legs.end() ? nullptr : &*found;
}

const LegRecord* CallRecord::leg(LegSide side) const
{
    const auto found
        = std::ranges::find(legs, side, [](const LegRecord& record) { return record.began.side; });
    return found == legs.end() ? nullptr : &*found;
}

const StreamSample* streamOf(const CallSample& sample, std::uint32_t mline, LegSide from)
{
    const auto found = std::ranges::find_if(sample.streams,
        [&](const StreamSample& stream) { return stream.mline == mline && stream.from == from; });
    return found == sample.streams.end() ? nullptr : &*found;
}

double packetsPerSecond(const CallRecord& call, LegSide from)
{
    const std::chrono::duration<double> span = call.sampleTime - call.previousTime;
    if (!call.live() || call.previous.streams.empty() || span.count() <= 0)
        return 0;
    std::uint64_t packets = 0;
    for (const StreamSample& now : call.sample.streams) {
        if (now.from != from)
            continue;
        const StreamSample* before = streamOf(call.previous, now.mline, from);
        const std::uint64_t start = before == nullptr ? 0 : before->rtpIn;
        packets += now.rtpIn > start ? now.rtpIn - start : 0;
    }
    return static_cast<double>(packets) / span.count();
}

CallStore::CallStore(QObject* parent, std::size_t keptEnded)
    : QObject(parent)
    , m_keptEnded(keptEnded)
{
}

CallStore::~CallStore() = default;

void CallStore::follow(EngineLink& link)
{
    connect(&link, &EngineLink::snapshotArrived, this, [this](const Snapshot& snapshot) { fold(snapshot); });
    connect(&link, &EngineLink::eventsArrived, this,
        [this](const std::vector<EventPtr>& events) { fold(events); });
}

void CallStore::setFrozen(bool frozen)
{
    if (frozen == m_frozen)
        return;
    m_frozen = frozen;
    emit frozenChanged(frozen);
    if (!frozen)
        fold(std::exchange(m_held, {}));
}

void CallStore::hold(const std::vector<EventPtr>& events)
{
    std::ranges::copy_if(events, std::back_inserter(m_held),
        [](const EventPtr& event) { return !std::holds_alternative<MediaSampled>(event->body); });
    if (m_held.size() >= heldLimit)
        setFrozen(false);
}

WallTime CallStore::now() const
{
    return m_heldTime ? *m_heldTime : systemClock().wall();
}

void CallStore::fold(const Snapshot& snapshot)
{
    m_held.clear();
    setFrozen(false);
    emit aboutToReset();
    m_calls.clear();
    m_gone.clear();
    m_order.clear();
    m_live = m_peak = m_forgotten = 0;
    emit reset();
    fold(snapshot.events);
}

void CallStore::fold(const std::vector<EventPtr>& events)
{
    if (m_frozen)
        return hold(events);
    for (const EventPtr& event : events)
        fold(event);
    freeSome();
}

void CallStore::fold(const EventPtr& event)
{
    if (const auto* sampledCalls = std::get_if<MediaSampled>(&event->body))
        return sample(*sampledCalls, event->time);
    if (const auto* began = std::get_if<CallBegan>(&event->body))
        return begin(event, *began);

    const auto found = m_calls.find(callOf(*event));
    if (found == m_calls.end())
        return;
    CallRecord& call = *found->second;
    const bool wasLive = call.live();
    call.events.push_back(event);
    call.judged.apply(event);
    std::visit(CallFold(call, event->time), event->body);
    if (wasLive && !call.live())
        --m_live;
    emit callChanged(call.id());
    if (m_order.size() - m_live > m_keptEnded + m_keptEnded / 16)
        forgetOldest();
}

void CallStore::begin(const EventPtr& event, const CallBegan& began)
{
    auto& slot = m_calls[began.call];
    if (slot != nullptr)
        return;
    slot = std::make_unique<CallRecord>();
    slot->began = began;
    slot->start = event->time;
    slot->events.push_back(event);
    m_order.push_back(began.call);
    m_peak = std::max(m_peak, ++m_live);
    emit callAdded(began.call);
}

void CallStore::sample(const MediaSampled& sampledCalls, WallTime time)
{
    for (const CallSample& latest : sampledCalls.calls) {
        const auto found = m_calls.find(CallId{latest.call});
        if (found == m_calls.end() || !found->second->live())
            continue;
        CallRecord& call = *found->second;
        call.previous = std::exchange(call.sample, latest);
        call.previousTime = std::exchange(call.sampleTime, time);
    }
    emit sampled(sampledCalls.calls);
}

/// Brings the history back to its limit; a sixteenth of slack keeps this from running at every call's end.
void CallStore::forgetOldest()
{
    std::size_t excess = m_order.size() - m_live - m_keptEnded;
    const auto read = keptCalls();
    std::vector<CallId> kept;
    kept.reserve(m_order.size());
    std::vector<CallId> gone;
    for (const CallId id : m_order) {
        const bool forget = excess > 0 && !m_calls.at(id)->live() && !read.contains(id);
        excess -= forget ? 1 : 0;
        (forget ? gone : kept).push_back(id);
    }
    m_order = std::move(kept);
    m_forgotten += gone.size();
    emit callsForgotten(gone);
    for (const CallId id : gone)
        m_gone.push_back(std::move(m_calls.extract(id).mapped()));
}

void CallStore::freeSome()
{
    const std::size_t some = std::max(freedABatch, m_gone.size() / 16);
    m_gone.resize(m_gone.size() - std::min(m_gone.size(), some));
}

std::shared_ptr<const CallId> CallStore::keep(CallId call) const
{
    std::erase_if(m_kept, [](const auto& kept) { return kept.expired(); });
    auto kept = std::make_shared<const CallId>(call);
    m_kept.push_back(kept);
    return kept;
}

std::unordered_set<CallId> CallStore::keptCalls() const
{
    std::unordered_set<CallId> calls;
    for (const auto& kept : m_kept) {
        if (const auto call = kept.lock())
            calls.insert(*call);
    }
    return calls;
}

void CallStore::setNote(CallId call, const std::string& note)
{
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return;
    found->second->note = note;
    emit callChanged(call);
}

void CallStore::setNote(const std::string& uuid, const std::string& note)
{
    const auto found = std::ranges::find_if(
        m_calls, [&uuid](const auto& call) { return call.second->began.uuid == uuid; });
    if (found != m_calls.end() && !uuid.empty())
        setNote(found->first, note);
}

const CallRecord* CallStore::find(CallId id) const
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : found->second.get();
}

} // namespace legscope::ui

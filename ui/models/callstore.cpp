#include "ui/models/callstore.h"

#include "engine/core/clock.h"
#include "ui/bridge/enginelink.h"
#include "ui/models/callfold.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace legscope::ui {
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
    foldInto(call, *event);
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

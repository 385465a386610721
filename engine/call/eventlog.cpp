#include "engine/call/eventlog.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

constexpr std::size_t generalKept = 1'000;
constexpr std::size_t usualEvents = 32; // of a call
constexpr std::size_t packedTogether = 16; // calls
constexpr std::size_t worthPacking = 8; // events
/// From an answer until what belongs to it has been told.
constexpr std::chrono::seconds settling{1};
constexpr std::chrono::milliseconds fastestSamples{200}, slowestSamples{1'000};

std::uint64_t sequenceOf(const EventPtr& event)
{
    return event->sequence;
}

} // namespace

EventLog::EventLog(const Clock& clock, std::size_t endedCallsKept)
    : m_clock(clock)
    , m_endedCallsKept(endedCallsKept)
{
}

std::uint64_t EventLog::publish(EventBody body)
{
    m_check.assertOwner();
    const auto event
        = std::make_shared<const Event>(Event{++m_lastSequence, m_clock.wall(), std::move(body)});
    keep(event);
    handOverSettled(event->time);
    for (const Reader& reader : m_readers) {
        if (reader.wanted.types.test(event->body.index()))
            m_readersToWake |= reader.box->postUnwoken(event);
    }
    return event->sequence;
}

void EventLog::wakeReaders()
{
    m_check.assertOwner();
    if (!std::exchange(m_readersToWake, false))
        return;
    for (const Reader& reader : m_readers)
        reader.box->wake();
}

void EventLog::keep(const EventPtr& event)
{
    if (const CallId call = callOf(*event)) {
        // What comes after the end of a call that is no longer kept has no place to go.
        if (!std::holds_alternative<CallBegan>(event->body) && !m_calls.contains(call))
            return;
        KeptCall& kept = m_calls[call];
        kept.add(event);
        if (std::holds_alternative<CallBegan>(event->body) && onBegan)
            onBegan(event);
        const auto* leg = std::get_if<LegChanged>(&event->body);
        if (onPackable && leg != nullptr && leg->state == LegState::Answered)
            m_answered.push_back({call, event->time});
        if (std::holds_alternative<CallEnded>(event->body))
            end(call, kept);
        return;
    }
    if (const auto* profile = std::get_if<ProfileChanged>(&event->body)) {
        m_profiles[profile->status->name] = event;
    } else if (!std::holds_alternative<MediaSampled>(event->body)
        && !std::holds_alternative<OutsideCounted>(event->body)) {
        m_general.push_back(event);
        if (m_general.size() > generalKept)
            m_general.pop_front();
    }
}

void EventLog::end(CallId call, KeptCall& kept)
{
    if (onEnded)
        onEnded(kept.share());
    handOver(call, kept);
    m_ended.push_back(call);
    forgetOldCalls();
}

void EventLog::handOver(CallId call, KeptCall& kept)
{
    if (!onPackable || !kept.isPackable || kept.events->size() < kept.beingPacked + worthPacking)
        return;
    kept.isShared = true;
    m_packable.push_back({call, kept.events, kept.beingPacked});
    kept.beingPacked = kept.events->size();
    if (m_packable.size() >= packedTogether)
        onPackable(std::exchange(m_packable, {}));
}

/// Of calls that go on, what belongs to their set-up.
void EventLog::handOverSettled(WallTime now)
{
    for (; !m_answered.empty() && m_answered.front().at + settling <= now; m_answered.pop_front()) {
        const CallId call = m_answered.front().call;
        if (const auto found = m_calls.find(call); found != m_calls.end())
            handOver(call, found->second);
    }
}

void EventLog::pack(CallId call, std::size_t count, std::shared_ptr<const PackedEvents> packed)
{
    m_check.assertOwner();
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return;
    KeptCall& kept = found->second;
    kept.isPackable = kept.isPackable && packed;
    if (!kept.isPackable)
        return;
    kept.packed.push_back(std::move(packed));
    kept.events = std::make_shared<std::vector<EventPtr>>(
        kept.events->begin() + static_cast<std::ptrdiff_t>(count), kept.events->end());
    kept.beingPacked -= count;
    kept.isShared = kept.beingPacked > 0;
}

void EventLog::forgetOldCalls()
{
    while (m_ended.size() > m_endedCallsKept) {
        const CallId call = m_ended.front();
        m_ended.pop_front();
        m_calls.erase(call);
        if (onForgotten)
            onForgotten(call);
    }
}

void EventLog::subscribe(std::shared_ptr<EventBox> box, const Subscription& wanted)
{
    m_check.assertOwner();
    std::vector<EventPtr> events = history();
    std::erase_if(
        events, [&wanted](const EventPtr& event) { return !wanted.types.test(event->body.index()); });
    box->post(Snapshot{m_lastSequence, std::move(events)});
    m_readers.push_back({std::move(box), wanted});
}

void EventLog::unsubscribe(const std::shared_ptr<EventBox>& box)
{
    wakeReaders();
    std::erase_if(m_readers, [&box](const Reader& reader) { return reader.box == box; });
}

std::chrono::milliseconds EventLog::samplePeriod() const
{
    std::chrono::milliseconds period = slowestSamples;
    for (const auto& [box, wanted] : m_readers) {
        if (wanted.types.test(eventType<MediaSampled>))
            period = std::min(period, wanted.sampleInterval);
    }
    return std::max(period, fastestSamples);
}

std::vector<EventPtr> EventLog::general() const
{
    std::vector<EventPtr> events(m_general.begin(), m_general.end());
    for (const auto& [name, event] : m_profiles)
        events.push_back(event);
    std::ranges::sort(events, {}, &sequenceOf);
    return events;
}

std::vector<EventPtr> EventLog::history() const
{
    std::vector<EventPtr> events = general();
    for (const auto& [call, kept] : m_calls) {
        const std::vector<EventPtr> ofCall = KeptEvents(kept.packed, kept.events).all();
        events.insert(events.end(), ofCall.begin(), ofCall.end());
    }
    std::ranges::sort(events, {}, &sequenceOf);
    return events;
}

std::vector<KeptEvents> EventLog::shared(const std::vector<CallId>& calls)
{
    std::vector<KeptEvents> events;
    if (calls.empty()) {
        for (auto& [id, call] : m_calls)
            events.push_back(call.share());
    }
    for (const CallId id : calls) {
        if (const auto found = m_calls.find(id); found != m_calls.end())
            events.push_back(found->second.share());
    }
    return events;
}

void EventLog::KeptCall::add(const EventPtr& event)
{
    if (std::exchange(isShared, false))
        events = std::make_shared<std::vector<EventPtr>>(*events);
    if (events->empty() && packed.empty())
        events->reserve(usualEvents);
    events->push_back(event);
}

KeptEvents EventLog::KeptCall::share()
{
    isShared = true;
    return {packed, events};
}

std::vector<EventPtr> EventLog::eventsOf(CallId call) const
{
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? std::vector<EventPtr>()
                                  : KeptEvents(found->second.packed, found->second.events).all();
}

std::vector<CallId> EventLog::knownCalls() const
{
    std::vector<CallId> calls;
    for (const auto& [call, kept] : m_calls)
        calls.push_back(call);
    return calls;
}

} // namespace legscope

#include "engine/call/eventlog.h"

#include <algorithm>
#include <utility>

namespace legscope {
namespace {

constexpr std::size_t generalKept = 1'000;
constexpr std::size_t usualEvents = 32; // of a call
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
        if (std::holds_alternative<CallEnded>(event->body)) {
            if (onEnded) {
                kept.isShared = true;
                onEnded(kept.events);
            }
            m_ended.push_back(call);
            forgetOldCalls();
        }
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
    for (const auto& [call, kept] : m_calls)
        events.insert(events.end(), kept.events->begin(), kept.events->end());
    std::ranges::sort(events, {}, &sequenceOf);
    return events;
}

std::vector<std::shared_ptr<const std::vector<EventPtr>>> EventLog::shared(const std::vector<CallId>& calls)
{
    std::vector<std::shared_ptr<const std::vector<EventPtr>>> events;
    const auto share = [&events](KeptCall& call) {
        call.isShared = true;
        events.push_back(call.events);
    };
    if (calls.empty()) {
        for (auto& [id, call] : m_calls)
            share(call);
    }
    for (const CallId id : calls) {
        if (const auto found = m_calls.find(id); found != m_calls.end())
            share(found->second);
    }
    return events;
}

void EventLog::KeptCall::add(const EventPtr& event)
{
    if (std::exchange(isShared, false))
        events = std::make_shared<std::vector<EventPtr>>(*events);
    if (events->empty())
        events->reserve(usualEvents);
    events->push_back(event);
}

std::vector<EventPtr> EventLog::eventsOf(CallId call) const
{
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? std::vector<EventPtr>() : *found->second.events;
}

std::vector<CallId> EventLog::knownCalls() const
{
    std::vector<CallId> calls;
    for (const auto& [call, kept] : m_calls)
        calls.push_back(call);
    return calls;
}

} // namespace legscope

#include "app/eventqueue.h"

namespace legscope {
namespace {

constexpr std::size_t octetsOfEntry = 600; // the event, its shared count and short texts
constexpr std::size_t octetsOfLine = 200; // one edit of an SDP

} // namespace

std::size_t octetsOf(const Event& event)
{
    std::size_t octets = octetsOfEntry;
    if (const auto* message = std::get_if<SipMessage>(&event.body))
        octets += message->text.size();
    if (const auto* rewritten = std::get_if<SdpRewritten>(&event.body))
        octets += 3 * rewritten->before.size() + rewritten->after.size()
            + octetsOfLine * rewritten->edits.size();
    if (const auto* sampled = std::get_if<MediaSampled>(&event.body)) {
        for (const CallSample& call : sampled->calls)
            octets += sizeof call + call.streams.size() * sizeof(StreamSample);
    }
    return octets;
}

bool EventQueue::push(EventPtr event)
{
    const std::size_t octets = octetsOf(*event);
    const bool isSample = std::holds_alternative<MediaSampled>(event->body);
    if (m_octets + octets > (isSample ? m_mostOctets / 2 : m_mostOctets)) {
        omit(*event);
        return false;
    }
    m_octets += octets;
    m_entries.emplace_back(std::move(event));
    return true;
}

void EventQueue::omit(const Event& event)
{
    ++m_omitted;
    if (m_entries.empty() || !std::holds_alternative<Omission>(m_entries.back()))
        m_entries.emplace_back(Omission{0, event.sequence, 0, {}});
    auto& omission = std::get<Omission>(m_entries.back());
    ++omission.count;
    omission.last = event.sequence;
    omission.time = event.time;
}

std::optional<EventQueue::Entry> EventQueue::pop()
{
    if (m_entries.empty())
        return std::nullopt;
    Entry entry = std::move(m_entries.front());
    m_entries.pop_front();
    if (const auto* event = std::get_if<EventPtr>(&entry))
        m_octets -= octetsOf(**event);
    return entry;
}

} // namespace legscope

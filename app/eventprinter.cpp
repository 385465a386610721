#include "app/eventprinter.h"

#include "engine/event/eventjson.h"
#include "engine/event/plaintext.h"

#include <fmt/format.h>
#include <iterator>

namespace legscope {
namespace {

/// Of the JSON lines; one more when a member changes its meaning or goes. New members and types do not count.
constexpr int schema = 1;

} // namespace

Subscription EventPrinter::subscription() const
{
    // Many, long, and read for nothing but printing.
    EventTypes optional;
    optional.set(eventType<SipMessage>).set(eventType<SdpRewritten>).set(eventType<RouteStep>);
    optional.set(eventType<MediaSampled>);
    return {m_format.types | ~optional, m_format.sampleInterval};
}

EventPtr EventPrinter::select(const EventPtr& event)
{
    if (std::holds_alternative<CallEnded>(event->body))
        m_samples.forget(callOf(*event));
    if (!m_format.types.test(event->body.index()))
        return nullptr;
    if (!std::holds_alternative<MediaSampled>(event->body))
        return event;
    // The engine samples at times of its own: half a period is no difference.
    if (event->time - m_lastSample < m_format.sampleInterval - std::chrono::milliseconds(100)) {
        m_samples.skip(event);
        return nullptr;
    }
    m_lastSample = event->time;
    return m_samples.merged(event);
}

void EventPrinter::begin(std::string& text) const
{
    if (m_format.json)
        fmt::format_to(std::back_inserter(text),
            R"({{"type":"StreamBegan","schema":{},"run":"{}","version":"{}"}})"
            "\n",
            schema, m_format.run, LEGSCOPE_VERSION);
}

void EventPrinter::print(const Event& event, std::string& text)
{
    if (m_format.json)
        appendJson(text, event);
    else
        text += m_lines.line(event);
    text += '\n';
}

void EventPrinter::print(const Omission& omission, std::string& text) const
{
    if (m_format.json)
        fmt::format_to(std::back_inserter(text),
            R"({{"time":"{}","type":"EventsOmitted","count":{},"first":{},"last":{}}})"
            "\n",
            isoTime(omission.time), omission.count, omission.first, omission.last);
    else
        fmt::format_to(std::back_inserter(text), "{} {} events were left out here: the reader was too slow\n",
            clockTime(omission.time), omission.count);
}

} // namespace legscope

#include "engine/call/recordingreports.h"

#include "engine/call/callevents.h"
#include "engine/call/eventlog.h"
#include "engine/call/recordingresult.h"

#include <fmt/format.h>

namespace legscope {

SoundRecorded RecordingReports::eventOf(const RunningRecording& running, RecordState state) const
{
    SoundRecorded event;
    event.call = m_links.call();
    event.of = running.of;
    event.path = running.path;
    event.state = state;
    event.length = running.length();
    return event;
}

void RecordingReports::state(const RunningRecording& running, RecordState state)
{
    m_log.publish(eventOf(running, state));
}

ChannelVariables& RecordingReports::variablesOf(const RunningRecording& running) const
{
    Leg* const leg = m_links.find(running.leg);
    return leg ? m_links.channelOf(*leg).variables : m_links.variables();
}

void RecordingReports::ended(const RunningRecording& running, const SoundRecorded& told)
{
    ChannelVariables& variables = variablesOf(running);
    variables.preset("record_ms", std::to_string(told.length.count()));
    variables.preset("record_seconds", std::to_string(told.length.count() / 1000));
    variables.preset("record_samples", std::to_string(running.samples));
    variables.preset("record_file_size", std::to_string(told.octets));
    variables.preset("record_completion_cause", std::string(completionOf(told.end)));
    if (told.end == RecordEnd::TooShort)
        variables.preset("RECORD_DISCARDED", "true");
    m_log.publish(told);
    if (!told.text.empty())
        m_events.finding(Severity::Warning, FindingCode::NotRecorded,
            told.octets > 0
                ? fmt::format(
                      "leg {} was not recorded to {} to its end: {}", nameOf(told.of), told.path, told.text)
                : fmt::format("leg {} was not recorded to {}: {}", nameOf(told.of), told.path, told.text));
    else if (told.lost.count() > 0)
        m_events.finding(Severity::Warning, FindingCode::NotRecorded,
            fmt::format("of {} {} ms are silent, for they were not written in time: the disk is slow",
                told.path, told.lost.count()));
}

} // namespace legscope

#pragma once

#include "engine/call/calllinks.h"
#include "engine/call/runningrecording.h"

namespace legscope {

class CallEvents;
class EventLog;

/// What is published about the recordings of a call: events, findings, and variables of the leg that is
/// recorded. Lives on the SIP thread.
class RecordingReports {
public:
    /// All of it outlives this object.
    RecordingReports(CallLinks& links, CallEvents& events, EventLog& log)
        : m_links(links)
        , m_events(events)
        , m_log(log)
    {
    }

    /// What an event has of a recording that comes to that state.
    SoundRecorded eventOf(const RunningRecording& running, RecordState state) const;
    /// It has come to that state.
    void state(const RunningRecording& running, RecordState state);
    /// It is over, and that is what became of it.
    void ended(const RunningRecording& running, const SoundRecorded& told);

private:
    ChannelVariables& variablesOf(const RunningRecording& running) const;

    CallLinks& m_links;
    CallEvents& m_events;
    EventLog& m_log;
};

} // namespace legscope

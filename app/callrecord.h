#pragma once

#include "engine/event/event.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// One leg of a call that is over.
struct LegRecord {
    LegId leg;
    LegSide side = LegSide::A;
    std::string sipCallId, remoteUri;
    std::optional<WallTime> answered;
    std::string cause; ///< why it ended
    int status = 0; ///< final SIP status of a leg that was never answered
};

/// What is left of a call when it is over: a call detail record.
struct CallRecord {
    CallId call;
    std::string uuid; ///< of the call, unique over all runs
    std::string profile, context;
    std::string callerNumber, callerName, calledNumber;
    WallTime began, ended;
    std::optional<WallTime> answered; ///< the caller
    std::string cause; ///< FreeSWITCH's name
    int q850 = 0, status = 0;
    CallEndedBy by = CallEndedBy::Engine;
    std::vector<LegRecord> legs;
    std::vector<std::string> codecs; ///< of each m-line: "audio PCMA/8000"
    CallSample media; ///< totals

    /// Whole seconds from the beginning, and from the answer, to the end.
    long duration() const;
    long billed() const;
};

/// Makes records out of the stream of events. Not thread-safe.
class CallRecords {
public:
    /// `run` is the UUID of this run; the UUIDs of its calls are made of it.
    explicit CallRecords(std::string run)
        : m_run(std::move(run))
    {
    }

    /// The record of a call that ends by this event.
    std::optional<CallRecord> fold(const Event& event);

private:
    void note(CallRecord& record, const Event& event) const;

    const std::string m_run;
    std::map<CallId, CallRecord> m_live;
};

/// A random UUID (RFC 9562 version 8: its last 48 bits are free for the calls of a run).
std::string newRunId();

/// The UUID of a call of that run.
std::string uuidOf(const std::string& run, CallId call);

} // namespace legscope

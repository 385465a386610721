#pragma once

#include "engine/event/event.h"

#include <QString>

#include <vector>

namespace legscope::ui {

struct CallRecord;

/// Something about a call that its operator would ask about: what it is, and what helps.
struct CallFinding {
    Severity severity = Severity::Notice;
    QString code; ///< "MEDIA_APP_IN_PROXY": the same for every call that has it
    QString text; ///< what was found, a sentence
    QString remedy; ///< what helps, a sentence; empty when nothing is known
    QString setting; ///< the parameter of the call's profile behind the remedy; empty when none is
    QString value{}; ///< what the remedy sets it to; empty when that is for the operator to say
    bool operator==(const CallFinding&) const = default;
};

/// What the engine found and what the console concludes from SDP and counters, the gravest first; one a code.
std::vector<CallFinding> findingsOf(const CallRecord& call);

/// What the engine found, with the remedy, its setting and the value where one is known.
CallFinding remedied(const Finding& finding);

} // namespace legscope::ui

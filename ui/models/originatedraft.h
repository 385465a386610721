#pragma once

#include "engine/api/command.h"

#include <QString>

#include <chrono>

namespace legscope::ui {

/// What the operator entered to place a call between two ends. An end is a dial string, or an address
/// ("1001@10.0.0.7:5080", "sip:1001@pbx.example") that is called through `profile`; the second may be an
/// application ("&park") or an extension of the dialplan ("1002") as well.
struct OriginateDraft {
    QString profile; ///< the SIP profile through which addresses are called
    QString context; ///< of the dialplan, where an extension is looked for
    QString first, second;
    QString callerName, callerNumber; ///< what both ends are shown; empty: what the engine shows
    bool thirdParty = false; ///< originate_3pcc: RFC 3725 flow I
    std::chrono::seconds timeout{0}; ///< for the first end to answer; 0: what the engine takes

    /// What keeps it from being sent, one sentence; empty when nothing does. The engine has the last word.
    QString fault() const;
    /// Both ends as dial strings.
    Originate command() const;
    /// The command as the headless program takes it: "originate sofia/internal/1001@... &park XML default".
    QString line() const;
};

} // namespace legscope::ui

#pragma once

#include "engine/diagnose/callsummary.h"

#include <string>

namespace legscope {

/// Every line that was changed in an SDP on its way through the engine, as CSV: event number, time, offer or
/// answer, the legs it went from and to, media mode, m-line (0-based; empty for the session section), line
/// (0-based, of the body before), operation, reason, the setting behind it, the line before and after.
/// Secrets are masked.
std::string sdpChanges(const CallSummary& call);

} // namespace legscope

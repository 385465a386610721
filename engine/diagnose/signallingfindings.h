#pragma once

#include "engine/diagnose/callfindings.h"

namespace legscope {

/// What the SIP of the legs shows: a peer that never answered or cannot be reached, a refused re-INVITE, who
/// of several answered.
std::vector<Conclusion> signallingFindings(const std::vector<CallFindings::LegSignalling>& legs);

} // namespace legscope

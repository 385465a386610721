#pragma once

#include "engine/event/event.h"

#include <string>
#include <vector>

namespace legscope {

/// One line about a call that lives, from its events so far: its number, who calls whom on which profile, the state
/// of the caller's leg, and how long that has been (whole seconds, since the answer where there is one).
std::string describeLiveCall(CallId call, const std::vector<EventPtr>& events, WallTime now);

} // namespace legscope

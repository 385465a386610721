#pragma once

#include "engine/route/dialplanrun.h"

#include <string>

namespace legscope {

/// conference NAME[@PROFILE][+PIN][+flags{a|b}]
StepOutcome runConference(DialplanRun& run, const std::string& argument);

} // namespace legscope

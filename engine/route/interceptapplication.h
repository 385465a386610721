#pragma once

#include "engine/route/dialplanrun.h"

#include <string>

namespace legscope {

/// `intercept [-bleg] UUID`.
StepOutcome runIntercept(DialplanRun& run, const std::string& argument);

} // namespace legscope

#pragma once

#include "engine/route/dialplanrun.h"

#include <string>

namespace legscope {

/// `ivr MENU`: of ivr.conf. Who is not answered is sent 183 first.
StepOutcome runIvr(DialplanRun& run, const std::string& argument);

} // namespace legscope

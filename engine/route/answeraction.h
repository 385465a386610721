#pragma once

#include "engine/config/dialplan.h"
#include "engine/core/error.h"

#include <string>

namespace legscope {

/// The action that execute_on_answer names; its application is empty where none is named. Errc::
/// InvalidArgument: the sentence says why the route cannot run it there.
Result<RouteAction> actionOnAnswer(const std::string& what);

} // namespace legscope

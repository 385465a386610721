#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/dialplan.h"

#include <string>
#include <vector>

namespace legscope {

/// Reads the dialplan section; `profiles` are those that bridges may name. What cannot be read (an
/// expression, a time) never matches and is an Error problem.
Dialplan readDialplan(
    const ConfigDocument& document, const std::vector<std::string>& profiles, ProblemList& problems);

} // namespace legscope

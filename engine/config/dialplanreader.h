#pragma once

#include "engine/config/configdocument.h"
#include "engine/config/dialplan.h"

namespace legscope
{

/// Reads the dialplan section. What cannot be read (an expression, a time) never matches and is an Error
/// problem.
Dialplan readDialplan(const ConfigDocument& document, ProblemList& problems);

} // namespace legscope

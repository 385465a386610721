#pragma once

#include "engine/diagnose/conclusion.h"
#include "engine/event/eventvalue.h"

namespace legscope {

/// {"severity","code","leg","mline","text","evidence":{...},"remedy":{"text","setting","value"}}; secrets are
/// masked. `mline` counts from 1, as on the screen; what is not known is null.
JsonValue valueOf(const Conclusion& conclusion);

} // namespace legscope

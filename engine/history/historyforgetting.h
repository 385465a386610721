#pragma once

#include "engine/history/historycall.h"
#include "engine/history/historydatabase.h"

namespace legscope {

/// Takes ended calls beyond the limits out of the file, the oldest first, some a time, with their stories and
/// notes. True while there are more. Errors as of HistoryStore.
Result<bool> forgetBeyond(HistoryDatabase& database, const HistoryLimits& limits, WallTime now);

} // namespace legscope

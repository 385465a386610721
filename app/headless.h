#pragma once

#include "app/arguments.h"
#include "engine/api/engine.h"

namespace legscope {

/// Runs the engine without a window: events on stdout until SIGINT, SIGTERM or --exit-after; then stops it
/// gracefully. The signals must be blocked in every thread. Returns the exit code: 0, or 2 when the bundle
/// could not be written.
int runHeadless(Engine& engine, const Arguments& arguments);

/// Blocks SIGINT and SIGTERM in the calling thread and those it starts later.
void blockStopSignals();

} // namespace legscope

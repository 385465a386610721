#pragma once

#include "app/arguments.h"
#include "engine/api/engine.h"

namespace legscope {

/// Runs the engine without a window: events on stdout until SIGINT, SIGTERM, the end of a drain or
/// --exit-after; then stops it gracefully. takeOverSignals() must have been called before the engine began.
/// SIGHUP reads the configuration again and opens the log file again. A second SIGINT or SIGTERM ends the
/// process at once, with exit code 1. Returns the exit code: 0, or 2 when the bundle could not be written.
int runHeadless(Engine& engine, const Arguments& arguments);

/// The whole program without a window: takes over the signals, finds the configuration, starts the engine and
/// runs it. Returns the exit code.
int runHeadlessProgram(const Arguments& arguments);

} // namespace legscope

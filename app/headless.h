#pragma once

#include "app/arguments.h"

namespace legscope {

/// The whole program without a window: takes over the signals, finds the configuration, starts the engine and
/// runs it: events on stdout until SIGINT, SIGTERM, the end of a drain or --exit-after; then stops it
/// gracefully. SIGHUP reads the configuration again, and opens the log file and that of the call detail
/// records again. A second SIGINT or SIGTERM ends the process at once, with exit code 1. Returns the exit
/// code: 0, or 2 when it could not run or the bundle could not be written.
int runHeadlessProgram(const Arguments& arguments);

} // namespace legscope

#pragma once

#include "app/arguments.h"

namespace legscope {

/// Runs the engine with its console until the window is closed, SIGINT, SIGTERM or --exit-after; then stops
/// the engine gracefully and writes the bundle that was asked for. Returns the exit code: 0, or 2 when the
/// program cannot run (no display, no configuration, no profile that runs) or the bundle could not be
/// written; the cause is reported on stderr and, where there is a display, in a window.
int runWindow(const Arguments& arguments, int argc, char** argv);

} // namespace legscope

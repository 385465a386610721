#pragma once

#include "tests/bench/srtpcalls.h"

namespace legscope::bench {

/// How long one worker and two take for what waits at the ports of all calls, in turns: the workers' process
/// is stopped while it is sent. Prints medians and quartiles, and the exit status of the program.
int measureSrtpWorkers(const SrtpSettings& settings, CryptoSuite suite);

} // namespace legscope::bench

#pragma once

#include <chrono>

namespace legscope::bench {

struct JitterCallOptions {
    double sigma = 20; ///< ms
    std::chrono::seconds length{120};
};

/// What the engine conceals of callers whose packets are late by a normal distribution and lost by 0 to 10 %,
/// beside what the network has lost, and how long sound waits: a call each, all at once. The exit status of
/// the program: 1 where more than half a point is concealed besides, or sound waits longer than p97 and 25
/// ms.
int measureJitterCalls(const JitterCallOptions& options);

} // namespace legscope::bench

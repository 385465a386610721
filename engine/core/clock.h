#pragma once

#include <chrono>

namespace legscope {

using Monotonic = std::chrono::steady_clock::time_point;

/// Wall time in microseconds since the epoch: what captures and exports carry.
using WallTime = std::chrono::time_point<std::chrono::system_clock, std::chrono::microseconds>;

/// Source of time; replaced by a fake in tests. May be called from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Monotonic now() const = 0;
    virtual WallTime wall() const = 0;
};

/// The machine's clock. Wall time is anchored at the first call and advances with the monotonic clock, so
/// that a step of the wall clock never reorders what one process recorded.
const Clock& systemClock();

} // namespace legscope

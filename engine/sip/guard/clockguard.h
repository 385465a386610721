#pragma once

#include <functional>

namespace legscope {

/// Puts the stack's timers on the monotonic clock: its time starts as the wall clock's and never steps.
/// Idempotent; done before main() as well, so that no root is created without it.
void installStackClock() noexcept;

/// What runs on the calling thread each time its loop has run the timers that were due, before it waits; null
/// for nothing. It must stay until the next call.
void hookBeforeWait(const std::function<void()>* task) noexcept;

/// Address of our su_timer_expire(), for the self-test.
const void* guardedTimers() noexcept;

/// True when the stack's time is ours now.
bool stackClockIsMonotonic() noexcept;

} // namespace legscope

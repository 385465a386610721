#pragma once

namespace legscope {

/// Puts the stack's timers on the monotonic clock: its time starts as the wall clock's and never steps.
/// Idempotent; done before main() as well, so that no root is created without it.
void installStackClock() noexcept;

/// True when the stack's time is ours now.
bool stackClockIsMonotonic() noexcept;

} // namespace legscope

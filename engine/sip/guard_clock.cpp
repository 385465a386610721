#include "engine/sip/guard_clock.h"

#include "engine/core/clock.h"
#include "engine/sip/sofia.h"

extern "C" {
/// The library's own hook (su_time.c): called at the end of su_time() with the time it is about to return.
extern void (*_su_time)(su_time_t* time);
}

namespace legscope
{
namespace
{

/// Seconds since 1900 (the stack's epoch) and microseconds.
void stackTime(su_time_t* time)
{
    if (!time)
        return;
    const auto now = systemClock().wall().time_since_epoch().count();
    time->tv_sec = static_cast<unsigned long>(now / 1'000'000) + SU_TIME_EPOCH;
    time->tv_usec = static_cast<unsigned long>(now % 1'000'000);
}

[[maybe_unused]] const bool installedBeforeMain = (installStackClock(), true);

} // namespace

void installStackClock() noexcept
{
    _su_time = &stackTime;
}

bool stackClockIsMonotonic() noexcept
{
    if (_su_time != &stackTime)
        return false;
    su_time_t before, asked, after;
    stackTime(&before);
    ::su_time(&asked);
    stackTime(&after);
    const auto micros = [](const su_time_t& t) { return t.tv_sec * 1'000'000 + t.tv_usec; };
    return micros(before) <= micros(asked) && micros(asked) <= micros(after);
}

} // namespace legscope

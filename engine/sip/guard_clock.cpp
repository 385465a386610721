#include "engine/sip/guard_clock.h"

#include "engine/core/clock.h"
#include "engine/sip/guard_connections.h"
#include "engine/sip/guard_memory.h"
#include "engine/sip/sofia.h"

extern "C" {
/// The library's own hook (su_time.c): called at the end of su_time() with the time it is about to return.
extern void (*_su_time)(su_time_t* time);
}

namespace legscope {
namespace {

/// Seconds since 1900 (the stack's epoch) and microseconds.
su_time_t stackNow()
{
    const auto now = systemClock().wall().time_since_epoch().count();
    su_time_t time;
    time.tv_sec = static_cast<unsigned long>(now / 1'000'000) + SU_TIME_EPOCH;
    time.tv_usec = static_cast<unsigned long>(now % 1'000'000);
    return time;
}

/// Each agent has a timer of a second, so every running stack asks for the time at least that often, on its
/// own thread: the occasion to look after what no event of its own would end.
void tellStackTime(su_time_t* time)
{
    if (time)
        *time = stackNow();
    superviseConnections();
    superviseMemory();
}

[[maybe_unused]] const bool installedBeforeMain = (installStackClock(), true);

} // namespace

void installStackClock() noexcept
{
    _su_time = &tellStackTime;
}

bool stackClockIsMonotonic() noexcept
{
    if (_su_time != &tellStackTime)
        return false;
    su_time_t asked;
    const su_time_t before = stackNow();
    ::su_time(&asked);
    const su_time_t after = stackNow();
    const auto micros = [](const su_time_t& t) { return t.tv_sec * 1'000'000 + t.tv_usec; };
    return micros(before) <= micros(asked) && micros(asked) <= micros(after);
}

} // namespace legscope

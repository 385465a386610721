#include "engine/sip/guard/clockguard.h"

#include "engine/core/clock.h"
#include "engine/sip/guard/connectionguard.h"
#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/guard/memoryguard.h"
#include "engine/sip/sofia.h"

#include <atomic>
#include <chrono>

extern "C" {
/// The library's own hook (su_time.c): called at the end of su_time() with the time it is about to return.
extern void (*_su_time)(su_time_t* time);

/// Internal (su_timer.c, su_port.h of 1.12.11): runs the timers that are due, and lowers `timeout`, in ms, to
/// the time until the next one.
[[gnu::visibility("default")]] int su_timer_expire(
    su_timer_queue_t* timers, su_duration_t* timeout, su_time_t now);
}

namespace legscope {
namespace {

thread_local const std::function<void()>* beforeWait = nullptr;

constexpr std::int64_t supervisionPeriod = 200'000; // microseconds

/// The microsecond from which on the next round of supervision is due.
std::atomic<std::int64_t> nextSupervision{0};

/// Seconds since 1900 (the stack's epoch) and microseconds.
su_time_t stackTime(std::int64_t micros)
{
    su_time_t time;
    time.tv_sec = static_cast<unsigned long>(micros / 1'000'000) + SU_TIME_EPOCH;
    time.tv_usec = static_cast<unsigned long>(micros % 1'000'000);
    return time;
}

std::int64_t microsNow()
{
    return systemClock().wall().time_since_epoch().count();
}

/// Each agent has a timer of a second, so every running stack asks for the time at least that often, on its
/// own thread: the occasion to look after what no event of its own would end. One reading of the clock serves
/// both; a round comes at most every 200 ms, on one thread.
void reportStackTime(su_time_t* time)
{
    const std::int64_t micros = microsNow();
    if (time)
        *time = stackTime(micros);
    auto due = nextSupervision.load(std::memory_order_relaxed);
    if (micros < due
        || !nextSupervision.compare_exchange_strong(
            due, micros + supervisionPeriod, std::memory_order_relaxed))
        return;
    superviseConnections();
    superviseMemory();
}

/// The library runs its two queues of timers one after the other, and waits then.
void endTurn()
{
    if (beforeWait && *beforeWait)
        (*beforeWait)();
}

[[maybe_unused]] const bool installedBeforeMain = (installStackClock(), true);

} // namespace

void installStackClock() noexcept
{
    _su_time = &reportStackTime;
}

bool stackClockIsMonotonic() noexcept
{
    if (_su_time != &reportStackTime)
        return false;
    su_time_t asked;
    const su_time_t before = stackTime(microsNow());
    ::su_time(&asked);
    const su_time_t after = stackTime(microsNow());
    const auto micros = [](const su_time_t& t) { return t.tv_sec * 1'000'000 + t.tv_usec; };
    return micros(before) <= micros(asked) && micros(asked) <= micros(after);
}

void hookBeforeWait(const std::function<void()>* task) noexcept
{
    beforeWait = task;
}

const void* guardedTimers() noexcept
{
    return reinterpret_cast<const void*>(&::su_timer_expire);
}

} // namespace legscope

/// The library truncates the time until the next timer to milliseconds, and would poll without waiting all
/// through the last one. Rounded up the wait ends when the timer is due.
int su_timer_expire(su_timer_queue_t* timers, su_duration_t* timeout, su_time_t now)
{
    static auto* const original = legscope::originalOf<decltype(su_timer_expire)>("su_timer_expire");
    const su_duration_t asked = *timeout;
    const int expired = original(timers, timeout, now);
    if (*timeout != asked)
        ++*timeout;
    legscope::endTurn();
    return expired;
}

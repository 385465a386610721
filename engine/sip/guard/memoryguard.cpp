#include "engine/sip/guard/memoryguard.h"

#include "engine/core/clock.h"
#include "engine/core/log.h"
#include "engine/core/number.h"
#include "engine/core/uniquefd.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guards.h"

#include <array>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>

namespace legscope {
namespace {

std::atomic<std::uint64_t> alarmAt{std::uint64_t{1} << 30};
std::atomic<std::int64_t> nextLook{0};
std::atomic<bool> isAlarmed{false};

constexpr std::uint64_t mebi = 1 << 20;

} // namespace

std::uint64_t residentMemory() noexcept
{
    const UniqueFd file(::open("/proc/self/statm", O_RDONLY | O_CLOEXEC));
    std::array<char, 128> text;
    const ssize_t size = file ? ::read(file.get(), text.data(), text.size()) : -1;
    if (size <= 0)
        return 0;
    // "total resident shared ...", in pages
    const std::string_view line(text.data(), static_cast<std::size_t>(size));
    const auto second = line.substr(std::min(line.find(' ') + 1, line.size()));
    const std::uint64_t pages = leadingNumber<std::uint64_t>(second).value_or(0);
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void superviseMemory() noexcept
{
    using namespace std::chrono;
    const auto now = systemClock().now().time_since_epoch();
    auto due = nextLook.load(std::memory_order_relaxed);
    if (now.count() < due
        || !nextLook.compare_exchange_strong(due, (now + 5s).count(), std::memory_order_relaxed))
        return;
    const std::uint64_t resident = residentMemory();
    const std::uint64_t limit = alarmAt.load(std::memory_order_relaxed);
    if (resident < limit / 10 * 9)
        isAlarmed.store(false, std::memory_order_relaxed);
    if (resident < limit || isAlarmed.exchange(true, std::memory_order_relaxed))
        return;
    guardCounters().memoryAlarms.fetch_add(1, std::memory_order_relaxed);
    logLine(LogLevel::Error, "sip",
        fmt::format("the process uses {} MiB of memory, more than the {} MiB expected", resident / mebi,
            limit / mebi));
}

void setMemoryAlarm(std::uint64_t octets) noexcept
{
    alarmAt.store(octets, std::memory_order_relaxed);
    isAlarmed.store(false, std::memory_order_relaxed);
    nextLook.store(0, std::memory_order_relaxed);
}

} // namespace legscope

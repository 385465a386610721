#include "engine/core/log.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <utility>

namespace legscope {
namespace {

constexpr std::array<std::string_view, 4> names{"error", "warning", "info", "debug"};

std::atomic<LogLevel> threshold{LogLevel::Warning};

void writeToStderr(LogLevel level, std::string_view area, std::string_view line)
{
    const std::string_view name = names[static_cast<std::size_t>(level)];
    std::fprintf(stderr, "legscope %.*s [%.*s] %.*s\n", static_cast<int>(name.size()), name.data(),
        static_cast<int>(area.size()), area.data(), static_cast<int>(line.size()), line.data());
}

std::function<void(LogLevel, std::string_view, std::string_view)>& sinkInUse()
{
    static std::function<void(LogLevel, std::string_view, std::string_view)> sink = writeToStderr;
    return sink;
}

} // namespace

bool parseLogLevel(std::string_view text, LogLevel& level)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == text) {
            level = static_cast<LogLevel>(i);
            return true;
        }
    }
    return false;
}

void setLogLevel(LogLevel level)
{
    threshold.store(level, std::memory_order_relaxed);
}

void setLogSink(std::function<void(LogLevel, std::string_view, std::string_view)> sink)
{
    sinkInUse() = std::move(sink);
}

void logLine(LogLevel level, std::string_view area, std::string_view line)
{
    if (level <= threshold.load(std::memory_order_relaxed))
        sinkInUse()(level, area, line);
}

} // namespace legscope

#include "engine/core/log.h"

#include "engine/core/number.h"
#include "engine/core/uniquefd.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fmt/format.h>
#include <mutex>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace legscope {
namespace {

constexpr std::array<std::string_view, 4> names{"error", "warning", "info", "debug"};
constexpr std::array<std::string_view, 4> shownNames{"ERR", "WARNING", "INFO", "DEBUG"};
constexpr std::array<int, 4> priorities{3, 4, 6, 7}; // syslog(3)

std::atomic<LogLevel> threshold{LogLevel::Warning};

struct LogPlace {
    std::mutex mutex;
    UniqueFd file; ///< the log file; invalid: the standard error
    std::filesystem::path path;
    std::uint64_t leftOut = 0;
};

LogPlace& logPlace()
{
    static LogPlace place;
    return place;
}

/// "2026-11-28 20:00:01.123456", local time.
std::string timeOfLine()
{
    using namespace std::chrono;
    const auto now = system_clock::now();
    const std::time_t seconds = system_clock::to_time_t(now);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    const auto micros = duration_cast<microseconds>(now.time_since_epoch()).count() % 1'000'000;
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}.{:06}", parts.tm_year + 1900, parts.tm_mon + 1,
        parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, micros);
}

enum class Target { File, StandardError };

std::string prefixOf(LogLevel level, Target target)
{
    static const bool journal = isJournalStream(STDERR_FILENO, std::getenv("JOURNAL_STREAM"));
    if (journal && target == Target::StandardError)
        return fmt::format("<{}>", priorities[static_cast<std::size_t>(level)]);
    return timeOfLine() + ' ';
}

bool canWrite(int descriptor)
{
    pollfd ready{descriptor, POLLOUT, 0};
    return ::poll(&ready, 1, 0) == 1 && (ready.revents & POLLOUT) != 0;
}

std::string lineOf(LogLevel level, std::string_view area, std::string_view line, Target target)
{
    return fmt::format("{}[{}] {}{}{}\n", prefixOf(level, target),
        shownNames[static_cast<std::size_t>(level)], area, area.empty() ? "" : ": ", line);
}

std::function<void(LogLevel, std::string_view, std::string_view)>& sinkInUse()
{
    static std::function<void(LogLevel, std::string_view, std::string_view)> sink = writeLogLine;
    return sink;
}

Result<UniqueFd> openLog(const std::filesystem::path& file)
{
    UniqueFd opened(::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640));
    if (!opened)
        return fail(Errc::Io, fmt::format("cannot write {}: {}", file.string(), std::strerror(errno)));
    return opened;
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

void writeLogLine(LogLevel level, std::string_view area, std::string_view line)
{
    auto& place = logPlace();
    const std::lock_guard lock(place.mutex);
    const Target target = place.file ? Target::File : Target::StandardError;
    const int descriptor = target == Target::File ? place.file.get() : STDERR_FILENO;
    if (!canWrite(descriptor)) {
        ++place.leftOut;
        return;
    }
    std::string text;
    if (place.leftOut > 0)
        text = lineOf(LogLevel::Warning, "log",
            fmt::format("{} lines were left out here: nobody read them", place.leftOut), target);
    place.leftOut = 0;
    text += lineOf(level, area, line, target);
    [[maybe_unused]] const auto written = ::write(descriptor, text.data(), text.size());
}

Result<void> setLogFile(const std::filesystem::path& file)
{
    auto opened = openLog(file);
    if (!opened)
        return std::unexpected(opened.error());
    auto& place = logPlace();
    const std::lock_guard lock(place.mutex);
    place.file = std::move(*opened);
    place.path = file;
    return {};
}

Result<void> reopenLogFile()
{
    std::filesystem::path file;
    {
        auto& place = logPlace();
        const std::lock_guard lock(place.mutex);
        file = place.path;
    }
    return file.empty() ? Result<void>() : setLogFile(file);
}

bool isJournalStream(int descriptor, const char* journalStream) noexcept
{
    struct stat status { };
    if (!journalStream || ::fstat(descriptor, &status) != 0)
        return false;
    const std::string_view text(journalStream);
    const std::size_t colon = std::min(text.find(':'), text.size());
    return wholeNumber<dev_t>(text.substr(0, colon)) == status.st_dev
        && wholeNumber<ino_t>(text.substr(std::min(colon + 1, text.size()))) == status.st_ino;
}

} // namespace legscope

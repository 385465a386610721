#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace legscope {

enum class LogLevel { Error, Warning, Info, Debug };

/// Parses "error", "warning", "info" or "debug"; false on anything else, `level` untouched.
bool parseLogLevel(std::string_view text, LogLevel& level);

/// Any thread. Lines above this level are not written. Default: Warning.
void setLogLevel(LogLevel level);

/// Before other threads start: where lines go. Default: writeLogLine(). Called on the thread that logs.
void setLogSink(std::function<void(LogLevel, std::string_view area, std::string_view line)> sink);

/// Any thread. `area` is the engine folder the line comes from ("sip", "media", "config"...).
void logLine(LogLevel level, std::string_view area, std::string_view line);

/// Any thread: one line to the standard error or to the log file, each with its time, or with a priority
/// ("<4>") where the standard error is the journal of systemd (JOURNAL_STREAM). Never waits for a reader: a
/// line that cannot be written at once is left out, and the next one says how many were.
void writeLogLine(LogLevel level, std::string_view area, std::string_view line);

/// Any thread: lines go to the end of this file from now on. Error: it cannot be opened; nothing changes
/// then.
Result<void> setLogFile(const std::filesystem::path& file);

/// Any thread: opens the log file again by its name, after something else has moved it away. Nothing without
/// a log file.
Result<void> reopenLogFile();

/// Whether the descriptor is the stream that JOURNAL_STREAM ("DEVICE:INODE") names (systemd.exec(5)).
bool isJournalStream(int descriptor, const char* journalStream) noexcept;

} // namespace legscope

#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace legscope {

enum class LogLevel { Error, Warning, Info, Debug };

/// Parses "error", "warning", "info" or "debug"; false on anything else, `level` untouched.
bool parseLogLevel(std::string_view text, LogLevel& level);

/// Any thread. Lines above this level are not written. Default: Warning.
void setLogLevel(LogLevel level);

/// Before other threads start: where lines go. Default: stderr, one line each. Called on the thread that
/// logs.
void setLogSink(std::function<void(LogLevel, std::string_view area, std::string_view line)> sink);

/// Any thread. `area` is the engine folder the line comes from ("sip", "media", "config"...).
void logLine(LogLevel level, std::string_view area, std::string_view line);

} // namespace legscope

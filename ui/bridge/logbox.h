#pragma once

#include "engine/core/clock.h"
#include "engine/core/log.h"

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace legscope::ui {

/// A line of the log as it was written.
struct LogLine {
    WallTime time;
    LogLevel level = LogLevel::Info;
    std::string area; ///< "sip", "media", "config"...
    std::string text;
};

/// Lines of the log on their way to the window: any thread puts them in, the GUI thread takes them out. Holds
/// `limit` lines; then the oldest go, and are counted.
class LogBox {
public:
    static constexpr std::size_t limit = 5'000;

    /// Any thread.
    void put(LogLevel level, std::string_view area, std::string_view text);

    struct Taken {
        std::vector<LogLine> lines;
        std::uint64_t lost = 0; ///< lines before them for which there was no room
    };
    Taken take();

private:
    std::mutex m_mutex;
    std::deque<LogLine> m_lines;
    std::uint64_t m_lost = 0;
};

} // namespace legscope::ui

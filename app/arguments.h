#pragma once

#include "engine/core/error.h"
#include "engine/core/log.h"
#include "engine/event/eventtypes.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// The command line.
struct Arguments {
    std::filesystem::path configuration; ///< --conf; empty: the user's own directory
    bool headless = false; ///< --headless
    unsigned demoCalls = 0; ///< --demo[=N]
    std::filesystem::path bundle; ///< --export
    std::optional<std::chrono::milliseconds> exitAfter; ///< --exit-after, seconds on the command line
    bool json = false; ///< --json
    std::chrono::milliseconds sampleInterval{1'000}; ///< --sample-interval, seconds on the command line
    EventTypes events = EventTypes().set(); ///< --events
    std::size_t outputMemory = 16; ///< --output-memory, MiB
    std::filesystem::path logFile; ///< --log-file; empty: the standard error
    LogLevel logLevel = LogLevel::Warning; ///< --log-level
    bool check = false; ///< --check
    std::optional<std::filesystem::path>
        history; ///< --history; empty with --no-history, none: in the state directory
    std::string explain; ///< --explain: a parameter
    bool help = false, version = false;
};

/// Errc::InvalidArgument names the argument and what it takes. Arguments that belong to Qt ("-platform x",
/// "-style x") are left alone.
Result<Arguments> parseArguments(const std::vector<std::string>& words);

std::string usage();

} // namespace legscope

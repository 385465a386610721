#pragma once

#include "engine/core/error.h"

#include <cstdint>
#include <filesystem>

namespace legscope {

/// What of ended calls is kept on the disk; parameters of ours.
struct HistorySettings {
    enum class Keep : std::uint8_t { Calls, Nothing };
    Keep keep = Keep::Calls; ///< legscope-history
    std::uint32_t days = 30; ///< legscope-history-days
    std::uint32_t megabytes = 1'024; ///< legscope-history-megabytes: 2^20 octets, of the file
    std::uint32_t calls = 1'000'000; ///< legscope-history-calls
    bool operator==(const HistorySettings&) const = default;
};

/// Writes them into the switch.conf of a configuration, changing nothing else: what is missing is added to
/// its <settings>, and a switch.conf to the file that holds the section `configuration` where there is none.
/// Atomic; revisions are kept as of a profile. Errors: InvalidArgument (a bound is 0, or other text of the
/// configuration keeps a value from counting), Parse (the file is broken), NotFound (no such section),
/// PermissionDenied, DiskFull, Io. On any error the old file is intact.
Result<void> saveHistorySettings(const std::filesystem::path& directory, const HistorySettings& settings);

} // namespace legscope

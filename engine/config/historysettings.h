#pragma once

#include <cstdint>

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

} // namespace legscope

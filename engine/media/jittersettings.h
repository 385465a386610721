#pragma once

#include "engine/core/error.h"

#include <chrono>
#include <cstdint>
#include <string_view>

namespace legscope {

enum class Plc : std::uint8_t { On, Off }; ///< rtp_jitter_buffer_plc

/// How long a jitter buffer keeps packets back.
struct JitterSettings {
    std::chrono::milliseconds start{40}; ///< until the network is known
    std::chrono::milliseconds minimum{20}, maximum{200}; ///< equal: it never adapts
    bool operator==(const JitterSettings&) const = default;
};

/// Between what LEN and MAX may be.
struct JitterRange {
    std::chrono::milliseconds least, most;
};

/// Reads LEN[:MAX[:DRIFT]] as jitterbuffer_msec has it: milliseconds, or packets of `ptimeMs` where a number
/// has a "p" behind it. LEN alone is start and minimum, its maximum 200 ms or 4 times as much; "60:60" never
/// adapts. DRIFT is read and not needed. Errc::InvalidArgument names what is no number, or out of
/// the range.
Result<JitterSettings> readJitterSettings(
    std::string_view text, std::uint32_t ptimeMs, const JitterRange& range);

} // namespace legscope

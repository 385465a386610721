#pragma once

#include <cstddef>

namespace legscope {

/// Calls that ended and are kept: by the engine for snapshots and exports, by a window that lists them.
inline constexpr std::size_t endedCallsKept = 2'000;

} // namespace legscope

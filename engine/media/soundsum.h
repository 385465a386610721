#pragma once

#include "engine/codec/codec.h"

#include <cstdint>

namespace legscope {

/// A sum of samples as one: as it is below three quarters of what a sample can be, and ever less above, so
/// that it is never cut off.
Sample softLimited(std::int32_t sum) noexcept;

} // namespace legscope

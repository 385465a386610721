#pragma once

#include <cstddef>

namespace legscope {

/// Octets that the processor takes from memory at once.
constexpr std::size_t cacheLine = 64;

/// Asks the processor for the line of memory at that address, and does not wait for it. An address where
/// nothing is does no harm.
inline void prefetch(const void* at) noexcept
{
    __builtin_prefetch(at, 1);
    // GCC takes a function that does nothing else for one without effect, and leaves its calls out.
    asm volatile("");
}

/// The line of an object with that number, from its beginning.
inline const void* lineOf(const void* object, std::size_t number) noexcept
{
    return static_cast<const std::byte*>(object) + number * cacheLine;
}

} // namespace legscope

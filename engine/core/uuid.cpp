#include "engine/core/uuid.h"

#include <cstdint>
#include <fmt/format.h>

namespace legscope {

std::string randomUuid(std::mt19937_64& random)
{
    const std::uint64_t high = (random() & ~0xf000ULL) | 0x4000ULL; // version 4
    const std::uint64_t low = (random() & ~(3ULL << 62)) | (2ULL << 62); // variant 1
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff,
        high & 0xffff, low >> 48, low & 0xffff'ffff'ffffULL);
}

} // namespace legscope

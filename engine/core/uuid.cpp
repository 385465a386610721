#include "engine/core/uuid.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace legscope {

std::mt19937_64 seededGenerator()
{
    std::random_device device;
    std::array<std::random_device::result_type, 8> words{};
    for (auto& word : words)
        word = device();
    std::seed_seq seed(words.begin(), words.end());
    return std::mt19937_64(seed);
}

std::string randomUuid(std::mt19937_64& random)
{
    const std::uint64_t high = (random() & ~0xf000ULL) | 0x4000ULL; // version 4
    const std::uint64_t low = (random() & ~(3ULL << 62)) | (2ULL << 62); // variant 1
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, (high >> 16) & 0xffff,
        high & 0xffff, low >> 48, low & 0xffff'ffff'ffffULL);
}

} // namespace legscope

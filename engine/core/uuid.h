#pragma once

#include <random>
#include <string>

namespace legscope {

/// A generator that is seeded with more than one number of the system's: what two runs make differs.
std::mt19937_64 seededGenerator();

/// A random UUID (RFC 4122 section 4.4): "f81d4fae-7dec-4d0a-a765-00a0c91e6bf6".
std::string randomUuid(std::mt19937_64& random);

} // namespace legscope

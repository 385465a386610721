#pragma once

#include "engine/codec/codec.h"

#include <cstdint>
#include <vector>

namespace legscope {

/// Makes a piece of sound shorter or longer by overlapping and adding, where nobody hears it: in silence, or
/// where the sound repeats itself (correlation above 0.9).

/// Takes out up to `wanted` samples, 2.5 to 15 ms at once. Returns how many; 0 where it would be heard.
std::size_t shorten(std::vector<Sample>& sound, std::uint32_t rate, std::size_t wanted);
/// Puts in up to `wanted` samples. Returns how many.
std::size_t lengthen(std::vector<Sample>& sound, std::uint32_t rate, std::size_t wanted);

} // namespace legscope

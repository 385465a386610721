#pragma once

#include "engine/codec/codec.h"
#include "engine/core/error.h"

#include <cstdint>
#include <string>

namespace legscope {

/// A WAV file of 16 bits a sample: samples of the channels in turn, `rate` in Hz. Errc::Internal with the
/// library's words.
Result<std::string> wavOf(Samples sound, std::uint32_t rate, unsigned channels);

} // namespace legscope

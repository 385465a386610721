#pragma once

#include "engine/codec/codec.h"

namespace legscope {

/// Linear sound in network order (RFC 3551 section 4.5.11), one channel; `rate` in Hz.
std::unique_ptr<Decoder> makeL16Decoder(std::uint32_t rate);
std::unique_ptr<Encoder> makeL16Encoder();

} // namespace legscope

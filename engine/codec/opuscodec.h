#pragma once

#include "engine/codec/codec.h"

namespace legscope {

/// Opus (RFC 6716, RFC 7587), one channel; `rate` in Hz is one of soundRate(). The encoder obeys the
/// parameters that its receiver has asked for. Errc::Internal with the library's words when it fails.
Result<std::unique_ptr<Decoder>> makeOpusDecoder(std::uint32_t rate);
Result<std::unique_ptr<Encoder>> makeOpusEncoder(std::uint32_t rate, const OpusParameters& parameters);

} // namespace legscope

#pragma once

#include "engine/codec/codec.h"

namespace legscope {

/// ITU-T G.722 at 64 kbit/s: sound of 16 kHz under an RTP clock of 8000 (RFC 3551 section 4.5.2).
/// Errc::Internal when the library has no memory.
Result<std::unique_ptr<Decoder>> makeG722Decoder();
Result<std::unique_ptr<Encoder>> makeG722Encoder();

} // namespace legscope

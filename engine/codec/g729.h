#pragma once

#include "engine/codec/codec.h"

namespace legscope {

/// ITU-T G.729 (annexes A and B when decoding): frames of 10 ms, at most one description of silence at the
/// end of a packet (RFC 3551 section 4.5.6). The encoder sends each frame. Errc::Internal when the library
/// has no memory.
Result<std::unique_ptr<Decoder>> makeG729Decoder();
Result<std::unique_ptr<Encoder>> makeG729Encoder();

} // namespace legscope

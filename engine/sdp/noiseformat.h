#pragma once

#include "engine/sdp/negotiatedstream.h"
#include "engine/sdp/sdpchoices.h"

#include <vector>

namespace legscope {

/// Comfort noise as the peer's list has it: that of 8 kHz (RFC 3389 section 4), where a codec is there that
/// it goes with. Empty: none.
std::vector<SdpCodec> noiseAmong(const std::vector<SdpCodec>& all, const std::vector<SdpCodec>& codecs);

/// Whether pauses of a codec may be described by it: of 8 kHz, and without means of its own to do so.
bool goesWithNoise(const SdpCodec& codec);

/// What is offered names comfort noise, where there is a codec that it goes with, or names it not.
void offerNoise(Negotiated& terms, NoiseFormat wanted);

} // namespace legscope

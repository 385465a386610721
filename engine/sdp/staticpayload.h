#pragma once

#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <string_view>

namespace legscope {

inline constexpr unsigned firstDynamicType = 96, lastDynamicType = 127; ///< RFC 3551 section 6

/// The codec that a format token means before any a=rtpmap is read: the static payload types of RFC 3551
/// section 6 are filled in, any other has no name and no clock rate.
SdpCodec codecOfFormat(std::string_view format);

/// The clock rate of a static payload type in Hz; 0: the number is not assigned, or dynamic.
std::uint32_t staticClockRateOf(std::uint8_t payloadType) noexcept;

/// The static payload type of a codec of that name, clock rate and number of channels; empty when it has
/// none.
std::string_view staticPayloadTypeOf(const SdpCodec& codec);

/// Whether two encoding names mean one codec: letter case and dots count for nothing, and the annexes of
/// G.729 speak one payload format ("G729a", "G.729", RFC 3551 section 4.5.6).
bool sameEncoding(std::string_view left, std::string_view right);

/// Whether a=rtpmap may rename a static payload type: only by the name of another codec that has one. Any
/// other name is an odd one of the codec that RFC 3551 gives the number to.
bool renames(std::string_view encoding, const SdpCodec& fixed);

} // namespace legscope

#pragma once

#include "engine/sdp/sdpview.h"

#include <cstdint>
#include <string_view>

/// Attributes about the formats of an m-line, which come behind it. What names no format of it changes
/// nothing.
namespace legscope {

/// The number that a text begins with; 0 when it begins with none.
std::uint32_t leadingNumberOrZero(std::string_view text);

/// a=rtpmap, "96 opus/48000/2". A number that RFC 3551 gives to a codec keeps that, whatever the phone
/// writes.
void readRtpmap(SdpMedia& media, std::string_view value);
/// a=fmtp; several about one format add up.
void readFmtp(SdpMedia& media, std::string_view value);
/// a=rtcp-fb, "96 nack pli", or "* nack pli" for every format (RFC 4585).
void readFeedback(SdpMedia& media, std::string_view value);

} // namespace legscope

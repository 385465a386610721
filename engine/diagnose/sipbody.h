#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// The SDP of a SIP message, byte for byte: its body of type application/sdp, or the part of that type of
/// a multipart body (RFC 5621). None when there is none, or two.
std::optional<std::string_view> sdpOf(std::string_view message);

} // namespace legscope

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// The SDP a SIP message carries, byte for byte: its body of type application/sdp, or the first such part of
/// a multipart body (RFC 5621). None when there is none.
std::optional<std::string_view> sdpOf(std::string_view message);

} // namespace legscope

#pragma once

#include "engine/sdp/sdpview.h"

#include <string_view>

namespace legscope {

/// The codec that a format token means before any a=rtpmap is read: the static payload types of RFC 3551
/// section 6 are filled in, any other has no name and no clock rate.
SdpCodec codecOfFormat(std::string_view format);

} // namespace legscope

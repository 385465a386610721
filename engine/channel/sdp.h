#pragma once

#include "engine/sip/sipmessage.h"

#include <string>
#include <string_view>

namespace legscope {

/// An SDP on its way, with the body that it is, or is a part of; empty when there is none.
using Sdp = SipBody;

/// True when the body is an SDP or has one among its parts.
bool carriesSdp(const Sdp& body);

/// The SDP alone; empty when there is none.
Sdp sdpAlone(const Sdp& body);

/// Some stream of it flows both ways.
bool isActive(const Sdp& body);

} // namespace legscope

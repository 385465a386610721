#pragma once

#include "engine/sip/sipmessage.h"

#include <cstdint>

namespace legscope {

/// An SDP on its way, with the body that it is, or is a part of; empty when there is none.
using Sdp = SipBody;

/// The SDP of a body that was received, alone; empty when there is none that can be read.
Sdp sdpAlone(const Sdp& received);

/// Whether who has sent an SDP listens to what it is sent: some audio stream asks for packets, or each is on
/// hold.
enum class Listening : std::uint8_t { WithoutAudio, No, Yes };
Listening listeningOf(const Sdp& received);

/// Some stream of what was received flows both ways.
bool isActive(const Sdp& received);

} // namespace legscope

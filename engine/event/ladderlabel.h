#pragma once

#include "engine/event/event.h"

#include <string>

/// What stands on a row of the ladder.
namespace legscope {

/// "re-INVITE (hold)", "183 Session Progress".
std::string labelOf(const SipMessage& message);
/// "media armed by the offer: audio PCMA/8000, A side 127.0.0.1:16384, B side 127.0.0.1:16386".
std::string labelOf(const MediaArmed& armed);

} // namespace legscope

#pragma once

#include "engine/sip/guard/messagelimits.h"
#include "engine/sip/sofia.h"

namespace legscope {

/// Stands before the library's parser: takes white space away from the front of a first line, which the
/// parser cannot copy, and keeps from it what is beyond the limits (messagelimits.h). Of such a message only
/// what an answer needs is parsed.

/// Why the message that the parser was given last on this thread was not read as it came; nothing when it
/// was.
std::optional<Excess> excessOfMessage(const msg_t* message) noexcept;

/// Address of our msg_extract, for the self-test.
const void* guardedParser() noexcept;

} // namespace legscope

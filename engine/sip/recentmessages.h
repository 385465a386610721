#pragma once

#include "engine/sip/trace.h"

namespace legscope {

/// Keeps one line of each of the last messages that crossed a transport, whoever observes them: direction,
/// peer, first line (passwords and embedded headers masked), Call-ID and CSeq. Any thread.
void rememberMessage(const WireMessage& message) noexcept;

/// Writes the kept lines, oldest first, to a descriptor with write(2) only: for the crash record. Takes no
/// lock that another thread could hold, so the line being written at that moment may be torn.
void writeRecentMessages(int descriptor) noexcept;

} // namespace legscope

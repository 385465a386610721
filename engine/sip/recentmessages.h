#pragma once

#include "engine/sip/trace.h"

namespace legscope {

/// Keeps what a line says of each of the last messages that crossed a transport, whoever observes them:
/// direction, peer, first line, Call-ID and CSeq. Any thread.
void rememberMessage(const WireMessage& message) noexcept;

/// Writes a line of each, oldest first, to a descriptor with write(2) only: for the crash record. Passwords
/// and embedded headers are masked. Allocates nothing and takes no lock that another thread could hold, so
/// what is kept of a message at that moment may be torn.
void writeRecentMessages(int descriptor) noexcept;

} // namespace legscope

#pragma once

#include "engine/sip/guard/admission.h"

/// The admission limits of this process at work, for the guards around the stack's calls. Any thread.
namespace legscope {

/// Whether the stack may see what came from `source` to `local`. A reply to a request of ours is not counted.
/// Counts what it refuses.
bool admit(const SocketAddress& local, const SocketAddress& source, MessageKind kind);

/// The stack sends a request there: what comes back is owed to us.
void noteRequestSent(const SocketAddress& target);

bool isBanned(const SocketAddress& source);

/// The limits that were set for `local`, else the default ones.
AdmissionLimits admissionLimits(const SocketAddress& local);

} // namespace legscope

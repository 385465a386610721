#pragma once

#include "engine/sip/sofia.h"

/// OPTIONS outside a dialog while an engine drains: the library would answer 200, and who asks whether we are
/// there would go on sending calls (RFC 3261 section 11.2: the answer is that of an INVITE).
namespace legscope {

/// True for an OPTIONS outside a dialog that the agents of the present thread are to refuse now.
bool refusesWhileDraining(const sip_t& request) noexcept;

/// Answers 503 with Retry-After. Returns what nua_stack_process_request() does for a request that is
/// answered.
int refuseWhileDraining(nta_incoming_t* transaction);

} // namespace legscope

#pragma once

#include "engine/sip/sofia.h"

#include <string>

/// Requests outside dialogs that the library, or a guard before it, refuses by itself: nobody else sees them.
/// Each thread knows the agents that run on it.
namespace legscope {

class SocketAddress;

/// The profile that listens there, for the log; an empty name forgets it.
void nameProfile(const SocketAddress& local, const std::string& profile);

/// A message comes in over this transport; what is refused next was part of it.
void noteTransport(const tport_t* transport) noexcept;

/// What became of a request: counts it when the final answer was a refusal (status 300 and above) and it was
/// outside a dialog. A REGISTER makes a line in FreeSWITCH's words for an authentication that failed, which
/// what watches logs for guessed passwords (fail2ban) reads; at most ten lines a second. Returns `status`.
int noteOutcome(nta_incoming_t* transaction, const sip_t& request, int status);

} // namespace legscope

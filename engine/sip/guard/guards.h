#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/sip/guard/admission.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace legscope {

/// What is asked of the guards around the packaged Sofia-SIP. Each guard takes the place of a function that the
/// library imports, for it is not linked -Bsymbolic, and acts in the whole process.

/// Proves at start-up that every guard is in effect in this process: Errc::Internal names those that are not.
Result<void> verifyGuards();

/// Sets how much the agent that listens on `local` takes from strangers; before that the defaults hold. Any
/// thread.
void setAdmissionLimits(const SocketAddress& local, const AdmissionLimits& limits);

/// Stops listening to a host (the /64 of an IPv6 address) for `time`: its datagrams are dropped unread, its
/// connections reset. A source of datagrams can be forged: ban only those that proved to read our answers,
/// such as one that failed to authenticate with a nonce of ours. Any thread.
void banSource(const SocketAddress& source, std::chrono::seconds time);
void liftBan(const SocketAddress& source);

enum class Draining : std::uint8_t { Off, On };

/// The agents of the calling thread answer OPTIONS outside a dialog with 503 from now on, or no longer.
void drainAgentsOfThisThread(Draining state) noexcept;

/// Memory use (resident, in octets) that is worth an error line; default 1 GiB. Any thread.
void setMemoryAlarm(std::uint64_t octets) noexcept;

/// Tests: makes the next `count` UDP sends of the stack fail with `error` (an errno) inside the guard.
void failNextSends(int error, unsigned count) noexcept;

/// Called on an assertion of the library, before the process ends: writes the crash record. Set once at
/// start.
void setCrashRecord(std::string path);

} // namespace legscope

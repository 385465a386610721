#pragma once

#include "engine/core/error.h"
#include "engine/core/socketaddress.h"
#include "engine/sip/admission.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace legscope {

/// Guards around the packaged Sofia-SIP; each takes the place of an imported function, because the library is
/// not linked -Bsymbolic. They act in the whole process.

/// Counts what the guards did since the process began. Any thread.
struct GuardCounters {
    std::atomic<std::uint64_t> pathErrorsForgiven{0}; ///< UDP sends that failed on the path and count as sent
    std::atomic<std::uint64_t> requestsRefused{
        0}; ///< requests answered 400, 413 or 513 (or a dropped ACK) before a dialog saw them
    std::atomic<std::uint64_t> responsesRefused{
        0}; ///< answers that are unreadable, 2xx with an unusable Contact, 1xx after a final answer
    std::atomic<std::uint64_t> fieldsTakenOut{0}; ///< unreadable header fields that the stack did not see
    std::atomic<std::uint64_t> messagesOverLimit{
        0}; ///< dropped unread: more than the listening address takes
    std::atomic<std::uint64_t> messagesOverSourceLimit{0}; ///< dropped unread: more than one source may send
    std::atomic<std::uint64_t> datagramsBanned{0}; ///< dropped unread: from a banned source
    std::atomic<std::uint64_t> connectionsRefused{0}; ///< reset at once: banned, or over a cap
    std::atomic<std::uint64_t> connectionsClosed{0}; ///< shut down: silent for too long
    std::atomic<std::uint64_t> invitesReleased{0}; ///< of sessions that ended by another request meanwhile
    std::atomic<std::uint64_t> memoryAlarms{0};
    std::atomic<std::uint64_t> namesResolved{0}; ///< questions of the library that our resolver was asked
    std::atomic<std::uint64_t> lookupsStopped{0}; ///< questions that the library would have asked by itself
};
GuardCounters& guardCounters() noexcept;

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

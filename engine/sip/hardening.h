#pragma once

#include "engine/core/error.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace legscope {

/// Guards around the packaged Sofia-SIP; each takes the place of an imported function, because the library is not
/// linked -Bsymbolic. They act in the whole process.

/// Counts what the guards did since the process began. Any thread.
struct GuardCounters {
    std::atomic<std::uint64_t> pathErrorsForgiven{0}; ///< UDP sends that failed on the path and count as sent
    std::atomic<std::uint64_t> requestsRefused{0};    ///< requests answered 400 (or a dropped ACK) before a dialog saw them
    std::atomic<std::uint64_t> responsesRefused{0};   ///< 2xx answers with an unusable Contact
};
GuardCounters& guardCounters() noexcept;

/// Proves at start-up that every guard is in effect in this process: Errc::Internal names those that are not.
Result<void> verifyGuards();

/// Tests: makes the next `count` UDP sends of the stack fail with `error` (an errno) inside the guard.
void failNextSends(int error, unsigned count) noexcept;

/// Called on an assertion of the library, before the process ends: writes the crash record. Set once at start.
void setCrashRecord(std::string path);

} // namespace legscope

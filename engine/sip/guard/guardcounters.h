#pragma once

#include <atomic>
#include <cstdint>

namespace legscope {

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
    std::atomic<std::uint64_t> answersWithheld{
        0}; ///< from hosts that have not shown that they read our answers
    std::atomic<std::uint64_t> connectionsRefused{0}; ///< reset at once: banned, or over a cap
    std::atomic<std::uint64_t> connectionsClosed{0}; ///< shut down: silent for too long
    std::atomic<std::uint64_t> invitesReleased{0}; ///< of sessions that ended by another request meanwhile
    std::atomic<std::uint64_t> memoryAlarms{0};
    std::atomic<std::uint64_t> namesResolved{0}; ///< questions of the library that our resolver was asked
    std::atomic<std::uint64_t> lookupsStopped{0}; ///< questions that the library would have asked by itself
};
GuardCounters& guardCounters() noexcept;

} // namespace legscope

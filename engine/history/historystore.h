#pragma once

#include "engine/core/error.h"
#include "engine/event/event.h"
#include "engine/history/historycall.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace legscope {

/// Ended calls in a file of SQLite, with all that was published about them: kept across restarts, within
/// limits, for the eyes of its owner alone (mode 0600). One thread. Errors of all functions: Parse (the file
/// is none of ours, or damaged), Unsupported (of a later version), PermissionDenied (read-only), DiskFull,
/// AlreadyExists (another program has it), Io, each naming the file.
class HistoryStore {
public:
    /// Makes the file where there is none; its directory must be there.
    static Result<std::unique_ptr<HistoryStore>> open(
        const std::filesystem::path& file, HistoryLimits limits);
    ~HistoryStore();

    /// Several calls at once cost one write to the disk.
    struct Entry {
        HistoryCall call;
        std::string events; ///< as packEvents() makes them
    };
    /// A call that lives: what is known of it should the program not come to its end.
    struct Begun {
        std::string uuid;
        std::string events;
    };
    /// Calls of one host that were refused alike, within ten minutes of each other, are one entry with their
    /// number, but for one with a note: a scanner's thousand calls take the room of one. A call that is there
    /// already stays as it is. `begun` are calls of the run `run` that live now; who is added does not any
    /// more.
    Result<void> add(
        std::span<const Entry> entries, std::span<const Begun> begun = {}, std::string_view run = {});

    /// Calls of runs that are over, which were begun and never added, and when the run last gave a sign.
    struct Unfinished {
        std::string run;
        std::string events; ///< as packEvents() makes them
        WallTime lastSign{};
    };
    Result<std::vector<Unfinished>> unfinished(const std::function<bool(std::string_view)>& isOver) const;
    /// Forgets what was begun by a run.
    Result<void> forgetRun(const std::string& run);

    /// The newest first. Errors besides: Stopped (`isCancelled` became true; null: it cannot).
    Result<std::vector<HistoryCall>> search(
        const HistoryQuery& query, const std::atomic<bool>* isCancelled = nullptr) const;
    /// What was published about a call; its number from now on is `as`. Errors besides: NotFound.
    Result<std::vector<EventPtr>> events(std::int64_t number, CallId as) const;

    /// The note of a call, which may live still; an empty one takes it away.
    Result<void> setNote(std::string_view uuid, const std::string& note);

    /// Lets go of what is beyond the limits: some calls a time, so that nobody waits long. True while there
    /// are more.
    Result<bool> forgetOld(WallTime now);

private:
    struct Impl;
    explicit HistoryStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace legscope

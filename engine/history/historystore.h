#pragma once

#include "engine/core/error.h"
#include "engine/event/event.h"
#include "engine/history/historycall.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace legscope {

/// Ended calls in a file of SQLite, with all that was told of them: kept across restarts, within limits, for
/// the eyes of its owner alone (mode 0600). One thread. Errors of all functions: Parse (the file is none of
/// ours, or damaged), Unsupported (of a later version), PermissionDenied (read-only), DiskFull, AlreadyExists
/// (another program has it), Io, each naming the file.
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
    /// Calls of one host that were refused alike, within ten minutes of each other, are one entry with their
    /// number: a scanner's thousand calls take the room of one. A call that is there already stays as it is.
    Result<void> add(std::span<const Entry> entries);

    /// The newest first.
    Result<std::vector<HistoryCall>> search(const HistoryQuery& query) const;
    /// What was told of a call; its number from now on is `as`. Errors besides: NotFound.
    Result<std::vector<EventPtr>> events(std::int64_t number, CallId as) const;

    /// Lets go of what is beyond the limits: some calls a time, so that nobody waits long. True while there
    /// are more.
    Result<bool> forgetOld(WallTime now);

private:
    struct Impl;
    explicit HistoryStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace legscope

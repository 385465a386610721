#pragma once

#include "engine/core/clock.h"
#include "engine/diagnose/callquality.h"
#include "engine/diagnose/conclusion.h"
#include "engine/event/event.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace legscope {

/// An ended call as the history lists it, or several that were alike (see HistoryStore::add).
struct HistoryCall {
    std::int64_t number = 0; ///< in the file; newer calls have higher ones
    std::string uuid; ///< CallBegan::uuid
    WallTime began{}, ended{};
    std::optional<WallTime> answered;
    std::string caller, callerName, called;
    std::string host; ///< where the caller's signalling came from
    std::string profile, mode, cause;
    int status = 0;
    std::string codecs, sipCallIds, findings; ///< words apart by blanks
    std::string note{}; ///< an operator's, as checkedNote() leaves it
    CallQuality quality{}; ///< of the worst direction; without figures also where the file is older than they
    std::optional<Severity> gravest; ///< of the findings; none when there are none
    Sentence sentence; ///< of that finding
    std::uint64_t folded = 1; ///< calls that this one stands for
};

enum class HistoryField : std::uint8_t {
    Any,
    Caller,
    Called,
    Host,
    Profile,
    Mode,
    Cause,
    Codec,
    SipCallId,
    Finding,
    Note
};

/// A word that a call must have, or must not.
struct HistoryWord {
    enum class Match : std::uint8_t { Contains, Begins, Equals };
    HistoryField field = HistoryField::Any;
    std::string text; ///< case does not count
    Match match = Match::Contains;
    bool isExcluded = false;
    bool operator==(const HistoryWord&) const = default;
};

/// Which calls are wanted; the newest come first.
struct HistoryQuery {
    std::vector<HistoryWord> words; ///< all must hold
    std::optional<WallTime> from, to; ///< when they began
    std::int64_t before = std::numeric_limits<std::int64_t>::max(); ///< only older ones than this number
    std::size_t limit = 200;
};

/// What the history keeps; beyond that the oldest go.
struct HistoryLimits {
    std::chrono::hours age{24 * 30};
    std::uint64_t octets = std::uint64_t{1} << 30; ///< of the file
    std::int64_t calls = 1'000'000;
};

/// What a call of the history is called beside those of this run: no live call has a number so high.
inline constexpr std::uint64_t firstOfHistory = std::uint64_t{1} << 40;
inline CallId callOfHistory(std::int64_t number)
{
    return CallId{firstOfHistory + static_cast<std::uint64_t>(number)};
}
/// And back; nothing of a call of this run.
inline std::optional<std::int64_t> numberInHistory(CallId call)
{
    return call.value > firstOfHistory ? std::optional(static_cast<std::int64_t>(call.value - firstOfHistory))
                                       : std::nullopt;
}

/// Shared by who asks the history and its thread: whether the answer is still wanted (any thread), and the
/// answer (who asks reads it once it was told that it is there).
struct HistoryAnswer {
    std::atomic<bool> isCancelled{false};
    std::vector<HistoryCall> calls{}; ///< of a search
    std::vector<std::shared_ptr<const std::vector<EventPtr>>> stories{}; ///< of calls that are read
};

} // namespace legscope

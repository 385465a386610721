#include "engine/history/historyforgetting.h"

#include <cstdint>
#include <fmt/format.h>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace legscope {
namespace {

constexpr int forgottenATime = 500;

Result<void> forget(HistoryDatabase& database, std::span<const std::int64_t> numbers)
{
    std::string list;
    for (const std::int64_t number : numbers)
        fmt::format_to(std::back_inserter(list), "{}{}", list.empty() ? "" : ",", number);
    const std::string words
        = fmt::format("BEGIN IMMEDIATE; DELETE FROM story WHERE call IN ({0}); DELETE FROM note "
                      "WHERE uuid IN (SELECT uuid FROM call WHERE number IN ({0})); DELETE FROM "
                      "call WHERE number IN ({0}); COMMIT; PRAGMA incremental_vacuum",
            list);
    auto done = database.execute(words.c_str());
    if (!done)
        database.rollBack();
    return done;
}

} // namespace

Result<bool> forgetBeyond(HistoryDatabase& database, const HistoryLimits& limits, WallTime now)
{
    const auto pages = database.one("PRAGMA page_count"), size = database.one("PRAGMA page_size"),
               unused = database.one("PRAGMA freelist_count"),
               newest = database.one("SELECT coalesce(max(number), 0) FROM call");
    if (!pages || !size || !unused || !newest)
        return database.failed();
    const bool isTooLarge = static_cast<std::uint64_t>((*pages - *unused) * *size) > limits.octets;
    // Calls stand in the order in which they ended: only the first ones can be too old.
    auto old = database.prepare(
        "SELECT number FROM (SELECT number, ended FROM call ORDER BY number LIMIT ?1) WHERE "
        "?2 OR ended < ?3 OR number <= ?4");
    if (!old)
        return std::unexpected(old.error());
    old->bind(forgottenATime, isTooLarge, now - limits.age, *newest - limits.calls);
    std::vector<std::int64_t> numbers;
    while (old->next())
        numbers.push_back(old->number(0));
    if (const auto done = database.finished(*old); !done)
        return std::unexpected(done.error());
    if (numbers.empty())
        return false;
    if (const auto gone = forget(database, numbers); !gone)
        return std::unexpected(gone.error());
    return true;
}

} // namespace legscope

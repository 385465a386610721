#pragma once

#include "engine/core/clock.h"
#include "engine/core/error.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace legscope {

/// The time-of-day attributes of a condition: year, yday (1-366), mon (1-12), mday, week (1-53), mweek (1-6),
/// wday (1 is Sunday, or sun to sat), hour, minute, minute-of-day (1-1440), time-of-day ("09:00-17:30"),
/// date-time
/// ("2026-12-24 00:00:00~2026-12-26 23:59:59"), dst, tz-offset (hours from UTC). Lists by comma; a range
/// whose end is below its begin goes round midnight, the week or the year.
class TimeCondition {
public:
    using Attributes = std::vector<std::pair<std::string, std::string>>;

    /// Nothing when none of the attributes is about time; other attributes are passed over. Errc::Parse with
    /// the attribute and what it should look like.
    static Result<std::optional<TimeCondition>> read(const Attributes& attributes);

    /// `wall` is looked at in the zone of tz-offset, else `zoneHours` from UTC, else in the machine's own.
    bool matches(WallTime wall, std::optional<int> zoneHours) const;

private:
    enum class Unit {
        Year,
        YearDay,
        Month,
        MonthDay,
        Week,
        MonthWeek,
        WeekDay,
        Hour,
        Minute,
        DayMinute,
        DaySecond,
        DateTime
    };
    struct Range {
        std::int64_t begin = 0, end = 0; ///< both inclusive
    };
    struct Test {
        Unit unit;
        std::vector<Range> ranges;
    };
    struct Attribute;
    static const std::array<Attribute, 12> attributeTable;

    static std::optional<Range> readRange(const Attribute& attribute, std::string_view text);
    static std::optional<std::int64_t> readPoint(Unit unit, std::string_view text);

    std::vector<Test> m_tests;
    std::optional<int> m_zoneHours;
    std::optional<bool> m_daylightSaving;
};

} // namespace legscope

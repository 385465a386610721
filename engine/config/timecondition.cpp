#include "engine/config/timecondition.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>

namespace legscope {

struct TimeCondition::Attribute {
    std::string_view name;
    Unit unit;
    std::int64_t least, most; ///< of what may be written
    std::string_view example;
};

const std::array<TimeCondition::Attribute, 12> TimeCondition::attributeTable{{
    {"year", Unit::Year, 1970, 9999, "2026-2028"},
    {"yday", Unit::YearDay, 1, 366, "1-59"},
    {"mon", Unit::Month, 1, 12, "1-3,12"},
    {"mday", Unit::MonthDay, 1, 31, "1-7"},
    {"week", Unit::Week, 1, 53, "1-10"},
    {"mweek", Unit::MonthWeek, 1, 6, "1"},
    {"wday", Unit::WeekDay, 1, 7, "2-6 or mon-fri"},
    {"hour", Unit::Hour, 0, 23, "9-17"},
    {"minute", Unit::Minute, 0, 59, "0-29"},
    {"minute-of-day", Unit::DayMinute, 1, 1440, "540-1020"},
    {"time-of-day", Unit::DaySecond, 0, 86399, "09:00-17:30"},
    {"date-time", Unit::DateTime, 0, INT64_MAX, "2026-12-24 00:00:00~2026-12-26 23:59:59"},
}};

namespace {

/// A number per digit place: comparable, and free of zones.
std::int64_t dateNumber(std::int64_t year, std::int64_t month, std::int64_t day, std::int64_t secondOfDay)
{
    return ((year * 100 + month) * 100 + day) * 100'000 + secondOfDay;
}

std::optional<std::int64_t> secondOfDay(std::string_view text)
{
    const auto parts = splitAt(text, ':');
    const auto hour = parseNumber(parts[0]);
    const auto minute = parts.size() > 1 ? parseNumber(parts[1]) : std::nullopt;
    const auto second = parts.size() == 3 ? parseNumber(parts[2]) : std::optional(0u);
    if (parts.size() > 3 || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return std::int64_t{*hour} * 3600 + std::int64_t{*minute} * 60 + *second;
}

std::optional<std::int64_t> dateTime(std::string_view text)
{
    const std::size_t blank = std::min(text.find(' '), text.size());
    const auto date = splitAt(text.substr(0, blank), '-');
    const auto time = secondOfDay(trimmed(text.substr(blank)));
    if (date.size() != 3 || !time)
        return std::nullopt;
    const auto year = parseNumber(date[0]), month = parseNumber(date[1]), day = parseNumber(date[2]);
    if (!year || !month || !day || *year > 9999 || *month < 1 || *month > 12 || *day < 1 || *day > 31)
        return std::nullopt;
    return dateNumber(*year, *month, *day, *time);
}

std::optional<std::int64_t> weekDay(std::string_view text)
{
    static constexpr std::array names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    for (std::size_t day = 0; day < names.size(); ++day)
        if (equalsIgnoringCase(text, names[day]))
            return static_cast<std::int64_t>(day) + 1;
    return parseNumber(text);
}

std::tm brokenDown(WallTime wall, std::optional<int> zoneHours)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(wall.time_since_epoch());
    std::time_t time = static_cast<std::time_t>(seconds.count());
    std::tm result{};
    if (zoneHours) {
        time += std::time_t{*zoneHours} * 3600;
        gmtime_r(&time, &result);
    } else {
        localtime_r(&time, &result);
    }
    return result;
}

} // namespace

std::optional<std::int64_t> TimeCondition::readPoint(Unit unit, std::string_view text)
{
    text = trimmed(text);
    switch (unit) {
    case Unit::DaySecond:
        return secondOfDay(text);
    case Unit::DateTime:
        return dateTime(text);
    case Unit::WeekDay:
        return weekDay(text);
    default:
        return parseNumber(text);
    }
}

std::optional<TimeCondition::Range> TimeCondition::readRange(
    const Attribute& attribute, std::string_view text)
{
    const std::size_t dash = text.find(attribute.unit == Unit::DateTime ? '~' : '-');
    const bool needsBoth = attribute.unit == Unit::DateTime || attribute.unit == Unit::DaySecond;
    if (dash == std::string_view::npos && needsBoth)
        return std::nullopt;
    const auto begin = readPoint(attribute.unit, text.substr(0, dash));
    const auto end
        = dash == std::string_view::npos ? begin : readPoint(attribute.unit, text.substr(dash + 1));
    if (!begin || !end || std::min(*begin, *end) < attribute.least || std::max(*begin, *end) > attribute.most)
        return std::nullopt;
    const bool goesRound = attribute.unit != Unit::Year && attribute.unit != Unit::DateTime;
    if (*begin > *end && !goesRound)
        return std::nullopt;
    return Range{*begin, *end};
}

Result<std::optional<TimeCondition>> TimeCondition::read(const Attributes& attributes)
{
    TimeCondition condition;
    const auto refuse = [](const auto& name, const auto& value, std::string_view example) {
        return fail(
            Errc::Parse, fmt::format("{}=\"{}\" is no time, such as {}", name, excerpt(value), example));
    };
    for (const auto& [name, value] : attributes) {
        if (name == "dst") {
            condition.m_daylightSaving = truthOf(value);
            if (!condition.m_daylightSaving)
                return refuse(name, value, "true");
            continue;
        }
        if (name == "tz-offset") {
            const bool west = value.starts_with('-');
            const auto hours
                = parseNumber(std::string_view(value).substr(west || value.starts_with('+') ? 1 : 0));
            if (!hours || *hours > 14)
                return refuse(name, value, "-5");
            condition.m_zoneHours = west ? -static_cast<int>(*hours) : static_cast<int>(*hours);
            continue;
        }
        const auto attribute = std::ranges::find(attributeTable, name, &Attribute::name);
        if (attribute == attributeTable.end())
            continue;
        Test test{attribute->unit, {}};
        for (const std::string_view part : splitAt(value, ',')) {
            const auto range = readRange(*attribute, trimmed(part));
            if (!range)
                return refuse(name, value, attribute->example);
            test.ranges.push_back(*range);
        }
        condition.m_tests.push_back(std::move(test));
    }
    if (condition.m_tests.empty() && !condition.m_daylightSaving)
        return std::optional<TimeCondition>();
    return std::optional(std::move(condition));
}

bool TimeCondition::matches(WallTime wall, std::optional<int> zoneHours) const
{
    const std::tm time = brokenDown(wall, m_zoneHours ? m_zoneHours : zoneHours);
    const auto valueOf = [&time](Unit unit) -> std::int64_t {
        const std::int64_t second
            = std::int64_t{time.tm_hour} * 3600 + time.tm_min * 60 + std::min(time.tm_sec, 59);
        const int firstWeekDay = ((time.tm_wday - (time.tm_mday - 1)) % 7 + 7) % 7;
        switch (unit) {
        case Unit::Year:
            return time.tm_year + 1900;
        case Unit::YearDay:
            return time.tm_yday + 1;
        case Unit::Month:
            return time.tm_mon + 1;
        case Unit::MonthDay:
            return time.tm_mday;
        case Unit::Week:
            return time.tm_yday / 7 + 1;
        case Unit::MonthWeek:
            return (time.tm_mday + firstWeekDay - 1) / 7 + 1;
        case Unit::WeekDay:
            return time.tm_wday + 1;
        case Unit::Hour:
            return time.tm_hour;
        case Unit::Minute:
            return time.tm_min;
        case Unit::DayMinute:
            return time.tm_hour * 60 + time.tm_min + 1;
        case Unit::DaySecond:
            return second;
        case Unit::DateTime:
            return dateNumber(time.tm_year + 1900, time.tm_mon + 1, time.tm_mday, second);
        }
        return 0;
    };
    if (m_daylightSaving && *m_daylightSaving != (time.tm_isdst > 0))
        return false;
    return std::ranges::all_of(m_tests, [&](const Test& test) {
        const std::int64_t value = valueOf(test.unit);
        return std::ranges::any_of(test.ranges, [value](const Range& range) {
            if (range.begin <= range.end)
                return range.begin <= value && value <= range.end;
            return value >= range.begin || value <= range.end;
        });
    });
}

} // namespace legscope

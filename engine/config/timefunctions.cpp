#include "engine/config/functiontable.h"

#include "engine/core/clock.h"
#include "engine/core/number.h"
#include "engine/core/words.h"

#include <array>
#include <cstdint>
#include <ctime>
#include <fstream>
#include <iterator>
#include <vector>

namespace legscope {
namespace {

using Value = std::optional<std::string>;
constexpr std::size_t longestFormat = 512;

std::time_t now()
{
    return std::chrono::system_clock::to_time_t(
        std::chrono::time_point_cast<std::chrono::system_clock::duration>(systemClock().wall()));
}

std::optional<std::time_t> epochOf(std::string_view text)
{
    return wholeNumber<std::time_t>(text);
}

Value written(const std::tm& time, std::string_view format)
{
    if (format.size() > longestFormat)
        return std::nullopt;
    const std::string pattern = format.empty() ? "%Y-%m-%d %T" : std::string(format);
    std::array<char, 4096> text;
    return std::string(text.data(), std::strftime(text.data(), text.size(), pattern.c_str(), &time));
}

/// "[EPOCH|]FORMAT"
std::pair<std::time_t, std::string_view> readFormat(std::string_view argument)
{
    const std::size_t bar = argument.find('|');
    const auto epoch
        = bar == std::string_view::npos ? std::nullopt : epochOf(trimmed(argument.substr(0, bar)));
    return epoch ? std::pair(*epoch, argument.substr(bar + 1)) : std::pair(now(), argument);
}

Value strftime(std::string_view argument, const VariableScope&)
{
    const auto [time, format] = readFormat(argument);
    std::tm fields{};
    if (!localtime_r(&time, &fields))
        return std::nullopt;
    return written(fields, format);
}

std::uint32_t bigEndian(const std::string& file, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | (at + i < file.size() ? static_cast<unsigned char>(file[at + i]) : 0u);
    return value;
}

/// Seconds east of Greenwich at a time (RFC 8536, the first data block), with the name of the zone then.
struct ZoneAt {
    std::int32_t offset = 0;
    bool isSummer = false;
    std::string name;
};

std::optional<ZoneAt> zoneAt(std::string_view zone, std::time_t time)
{
    if (zone.empty() || zone.starts_with('/') || zone.contains("..") || zone.size() > 64)
        return std::nullopt;
    std::ifstream input("/usr/share/zoneinfo/" + std::string(zone), std::ios::binary);
    const std::string file{std::istreambuf_iterator<char>(input), {}};
    if (!file.starts_with("TZif") || file.size() < 44)
        return std::nullopt;
    const std::size_t times = bigEndian(file, 32), types = bigEndian(file, 36), letters = bigEndian(file, 40);
    const std::size_t kinds = 44 + times * 4, records = kinds + times, names = records + types * 6;
    if (types == 0 || times > 10'000 || types > 256 || names + letters > file.size())
        return std::nullopt;
    std::size_t kind = 0;
    for (std::size_t i = 0; i < times && static_cast<std::int32_t>(bigEndian(file, 44 + i * 4)) <= time; ++i)
        kind = static_cast<unsigned char>(file[kinds + i]);
    const std::size_t record = records + kind * 6;
    if (kind >= types)
        return std::nullopt;
    const std::size_t name = names + static_cast<unsigned char>(file[record + 5]);
    return ZoneAt{static_cast<std::int32_t>(bigEndian(file, record)), file[record + 4] != 0,
        name < file.size() ? file.c_str() + name : ""};
}

/// "ZONE [EPOCH|]FORMAT"
Value strftimeTz(std::string_view argument, const VariableScope&)
{
    argument = trimmed(argument);
    const std::size_t blank = std::min(argument.find(' '), argument.size());
    const auto [time, format] = readFormat(trimmed(argument.substr(blank)));
    const auto zone = zoneAt(argument.substr(0, blank), time);
    if (!zone)
        return std::nullopt;
    const std::time_t local = time + zone->offset;
    std::tm fields{};
    if (!gmtime_r(&local, &fields))
        return std::nullopt;
    fields.tm_gmtoff = zone->offset;
    fields.tm_zone = zone->name.c_str();
    fields.tm_isdst = zone->isSummer ? 1 : 0;
    return written(fields, format);
}

/// Seconds since 1970, now or of "YYYY-MM-DD HH:MM:SS".
Value strepoch(std::string_view argument, const VariableScope&)
{
    if (trimmed(argument).empty())
        return std::to_string(now());
    std::tm fields{};
    const std::string text(trimmed(argument));
    const char* end = strptime(text.c_str(), "%Y-%m-%d %H:%M:%S", &fields);
    if (!end || *end != '\0')
        return std::nullopt;
    fields.tm_isdst = -1;
    return std::to_string(std::mktime(&fields));
}

constexpr DialplanFunction timeTable[]
    = {{"strftime", strftime}, {"strftime_tz", strftimeTz}, {"strepoch", strepoch}};

} // namespace

std::span<const DialplanFunction> timeFunctions()
{
    return timeTable;
}

} // namespace legscope

#include "engine/event/plaintext.h"

#include <cstdint>
#include <ctime>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

struct Decoded {
    std::size_t octets = 0; ///< 0: not UTF-8 here
    char32_t point = 0;
};

std::size_t sequenceLength(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if ((first & 0xF0) == 0xE0)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Decoded decode(std::string_view text)
{
    static constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = sequenceLength(first);
    if (length == 0 || length > text.size())
        return {};
    char32_t point = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0) != 0x80)
            return {};
        point = (point << 6) | (next & 0x3Fu);
    }
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < smallest[length] || surrogate || point > 0x10FFFF)
        return {};
    return {length, point};
}

bool isHarmful(char32_t point)
{
    return point < 0x20 || point == 0xFFFE || point == 0xFFFF
        || (point >= 0x7F && point <= 0x9F) // C0, DEL, C1
        || point == 0x2028 || point == 0x2029 // line and paragraph separator
        || point == 0x061C || point == 0x200E || point == 0x200F // direction marks
        || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

std::tm brokenDown(WallTime time, std::tm* (*convert)(const std::time_t*, std::tm*))
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    convert(&seconds, &parts);
    return parts;
}

long microseconds(WallTime time)
{
    return (time - std::chrono::floor<std::chrono::seconds>(time)).count();
}

} // namespace

std::string plainText(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    while (!text.empty()) {
        const Decoded decoded = decode(text);
        const std::size_t octets = decoded.octets == 0 ? 1 : decoded.octets;
        if (decoded.octets == 0 || isHarmful(decoded.point))
            plain += replacement;
        else
            plain += text.substr(0, octets);
        text.remove_prefix(octets);
    }
    return plain;
}

std::string isoTime(WallTime time)
{
    const std::tm parts = brokenDown(time, gmtime_r);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", parts.tm_year + 1900, parts.tm_mon + 1,
        parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, microseconds(time));
}

std::string clockTime(WallTime time)
{
    const std::tm parts = brokenDown(time, localtime_r);
    return fmt::format(
        "{:02}:{:02}:{:02}.{:03}", parts.tm_hour, parts.tm_min, parts.tm_sec, microseconds(time) / 1000);
}

} // namespace legscope

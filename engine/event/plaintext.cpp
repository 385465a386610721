#include "engine/event/plaintext.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>

namespace legscope {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

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

/// What may stand second: no overlong forms, no surrogates, nothing above U+10FFFF (RFC 3629 section 4).
bool mayFollow(unsigned char first, unsigned char second)
{
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

bool isHarmful(char32_t point)
{
    return point < 0x20 || point == 0xFFFE || point == 0xFFFF
        || (point >= 0x7F && point <= 0x9F) // C0, DEL, C1
        || point == 0x2028 || point == 0x2029 // line and paragraph separator
        || point == 0x061C || point == 0x200E || point == 0x200F // direction marks
        || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

/// Printable ASCII, which is most of what is shown.
bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7F;
}

/// Appends `value` with leading zeros.
void appendDigits(std::string& text, std::int64_t value, std::size_t digits)
{
    const std::size_t begin = text.size();
    text.append(digits, '0');
    for (std::size_t at = begin + digits; at > begin && value > 0; value /= 10)
        text[--at] = static_cast<char>('0' + value % 10);
}

void appendTimeOfDay(std::string& text, std::int64_t hours, std::int64_t minutes, std::int64_t seconds)
{
    appendDigits(text, hours, 2);
    text += ':';
    appendDigits(text, minutes, 2);
    text += ':';
    appendDigits(text, seconds, 2);
    text += '.';
}

std::int64_t microseconds(WallTime time)
{
    return (time - std::chrono::floor<std::chrono::seconds>(time)).count();
}

} // namespace

Utf8Point firstPoint(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = sequenceLength(first);
    if (length == 0)
        return {};
    char32_t point = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = i < text.size() ? static_cast<unsigned char>(text[i]) : std::uint8_t{0};
        if ((next & 0xC0) != 0x80 || (i == 1 && !mayFollow(first, next)))
            return {i, std::nullopt};
        point = (point << 6) | (next & 0x3Fu);
    }
    return {length, point};
}

void appendPlain(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(std::ranges::find_if_not(text, isPlain) - text.begin());
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            return;
        const Utf8Point first = firstPoint(text);
        const std::size_t octets = first.point ? first.octets : 1;
        if (!first.point || isHarmful(*first.point))
            out += replacement;
        else
            out += text.substr(0, octets);
        text.remove_prefix(octets);
    }
}

std::string plainText(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    appendPlain(plain, text);
    return plain;
}

void appendIsoTime(std::string& text, WallTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    appendDigits(text, static_cast<int>(date.year()), 4);
    text += '-';
    appendDigits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendDigits(text, static_cast<unsigned>(date.day()), 2);
    text += 'T';
    appendTimeOfDay(text, clock.hours().count(), clock.minutes().count(), clock.seconds().count());
    appendDigits(text, microseconds(time), 6);
    text += 'Z';
}

std::string isoTime(WallTime time)
{
    std::string text;
    appendIsoTime(text, time);
    return text;
}

void appendClockTime(std::string& text, WallTime time)
{
    const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    std::tm parts{};
    localtime_r(&seconds, &parts);
    appendTimeOfDay(text, parts.tm_hour, parts.tm_min, parts.tm_sec);
    appendDigits(text, microseconds(time) / 1000, 3);
}

std::string clockTime(WallTime time)
{
    std::string text;
    appendClockTime(text, time);
    return text;
}

} // namespace legscope

#include "engine/event/digit.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <array>

namespace legscope {

Digit withinReason(Digit digit) noexcept
{
    digit.length = std::clamp<std::chrono::milliseconds>(digit.length, shortestDigit, longestDigit);
    return digit;
}

std::optional<char> keyNamed(char c) noexcept
{
    const char upper = c >= 'a' && c <= 'd' ? static_cast<char>(c - 'a' + 'A') : c;
    return digitKeys.contains(upper) ? std::optional(upper) : std::nullopt;
}

bool areKeys(std::string_view text) noexcept
{
    return !text.empty()
        && std::ranges::all_of(text, [](char c) { return digitKeys.contains(c) && c != '!'; });
}

std::optional<char> keyNumbered(std::uint32_t number) noexcept
{
    return number < digitKeys.size() ? std::optional(digitKeys[number]) : std::nullopt;
}

std::string_view nameOf(DigitSource source)
{
    switch (source) {
    case DigitSource::Rtp:
        return "rfc2833";
    case DigitSource::Info:
        return "info";
    case DigitSource::Inband:
        return "inband";
    case DigitSource::Application:
        break;
    }
    return "application";
}

std::string_view nameOf(DigitWay way)
{
    switch (way) {
    case DigitWay::Rtp:
        return "rfc2833";
    case DigitWay::Info:
        return "info";
    case DigitWay::Inband:
        return "inband";
    case DigitWay::None:
        break;
    }
    return "none";
}

std::optional<DigitWay> digitWayNamed(std::string_view name)
{
    static constexpr std::array ways{DigitWay::None, DigitWay::Rtp, DigitWay::Info, DigitWay::Inband};
    const auto* const found
        = std::ranges::find_if(ways, [name](DigitWay way) { return equalsIgnoringCase(nameOf(way), name); });
    return found != ways.end() ? std::optional(*found) : std::nullopt;
}

std::string_view nameOf(DigitDrop reason)
{
    switch (reason) {
    case DigitDrop::Repeated:
        return "the same digit came another way";
    case DigitDrop::NoWay:
        return "nobody there takes digits";
    case DigitDrop::Full:
        return "too many wait to be sent";
    case DigitDrop::Taken:
        return "it was for the application that runs";
    case DigitDrop::Blocked:
        return "the digits of this leg are blocked";
    case DigitDrop::Bound:
        return "it was taken by a binding";
    case DigitDrop::None:
        break;
    }
    return "";
}

} // namespace legscope

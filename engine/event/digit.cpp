#include "engine/event/digit.h"

#include <algorithm>

namespace legscope {

Digit withinReason(Digit digit) noexcept
{
    digit.length = std::clamp<std::chrono::milliseconds>(digit.length, shortestDigit, longestDigit);
    return digit;
}

std::optional<char> keyNamed(char c) noexcept
{
    const char upper = c >= 'a' && c <= 'd' ? static_cast<char>(c - 'a' + 'A') : c;
    return std::string_view("0123456789*#ABCD!").contains(upper) ? std::optional(upper) : std::nullopt;
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
    case DigitDrop::None:
        break;
    }
    return "";
}

} // namespace legscope

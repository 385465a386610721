#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

/// Reading numbers from text, as they are written everywhere: no blanks, no plus sign, no locale.
namespace legscope {

/// The number that a whole text is; nothing when anything else is in it, or when the type cannot hold it. A
/// minus only where the type has a sign.
template <class Number>
std::optional<Number> wholeNumber(std::string_view text)
{
    Number number{};
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// As wholeNumber, in hexadecimal digits.
template <class Number>
std::optional<Number> wholeHexNumber(std::string_view text)
{
    Number number{};
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number, 16);
    return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

/// The number that a text begins with; nothing when it begins with none, or with one that the type cannot
/// hold.
template <class Number>
std::optional<Number> leadingNumber(std::string_view text)
{
    Number number{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

/// A whole number without sign and of at most 9 digits: an int holds it too.
inline std::optional<std::uint32_t> parseNumber(std::string_view text)
{
    return text.size() <= 9 ? wholeNumber<std::uint32_t>(text) : std::nullopt;
}

} // namespace legscope

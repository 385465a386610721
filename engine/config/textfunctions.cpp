#include "engine/config/expression.h"
#include "engine/config/functiontable.h"
#include "engine/core/caseless.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <random>

namespace legscope {
namespace {

using Value = std::optional<std::string>;

Value lowerCase(std::string_view text, const VariableScope&)
{
    return lowered(text);
}

Value upperCase(std::string_view text, const VariableScope&)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
        [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; });
    return result;
}

Value urlEncode(std::string_view text, const VariableScope&)
{
    constexpr std::string_view unsafe = "\r\n \"#%&+:;<=>?@[\\]^`{|}";
    std::string result;
    for (const char c : text) {
        if (c < ' ' || c > '~' || unsafe.contains(c))
            result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            result += c;
    }
    return result;
}

int digitOf(char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const char small = c >= 'A' && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c;
    const auto at = digits.find(small);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

Value urlDecode(std::string_view text, const VariableScope&)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped
            = text[i] == '%' && i + 2 < text.size() && digitOf(text[i + 1]) >= 0 && digitOf(text[i + 2]) >= 0;
        result += escaped ? static_cast<char>(digitOf(text[i + 1]) * 16 + digitOf(text[i + 2])) : text[i];
        i += escaped ? 2 : 0;
    }
    return result;
}

/// "%1" is "$1" here: "$1" itself is a capture of the condition, which has been put in before.
std::string withCaptures(std::string_view pattern, const std::vector<std::string>& captures)
{
    std::string written(pattern);
    for (std::size_t i = 0; i + 1 < written.size(); ++i) {
        if (written[i] == '%' && written[i + 1] >= '0' && written[i + 1] <= '9')
            written[i] = '$';
    }
    return substituteCaptures(written, captures);
}

/// data|pattern[|substitution[|n or b]], also with another delimiter: m:/data/pattern/. Without a match and
/// flag the data stay as they are; n: nothing, b: "false".
Value regex(std::string_view argument, const VariableScope&)
{
    char delimiter = '|';
    if (argument.starts_with("m:") && argument.size() > 3) {
        delimiter = argument[2];
        argument.remove_prefix(3);
    }
    const auto parts = splitAt(argument, delimiter);
    if (parts.size() < 2)
        return std::nullopt;
    const auto expression = Expression::compile(parts[1]);
    if (!expression)
        return std::nullopt;
    const Expression::Match match = expression->match(parts[0]);
    const bool matched = match.outcome == Expression::Outcome::Match;
    if (parts.size() == 2)
        return matched ? "true" : "false";
    if (matched)
        return withCaptures(parts[2], match.captures);
    const std::string_view flag = parts.size() > 3 ? parts[3] : std::string_view();
    return flag.contains('n') ? std::string() : flag.contains('b') ? "false" : std::string(parts[0]);
}

Value cond(std::string_view text, const VariableScope&)
{
    return evaluateCondition(text);
}

Value expr(std::string_view text, const VariableScope&)
{
    return evaluateSum(text);
}

Value md5(std::string_view text, const VariableScope&)
{
    return md5Of(text);
}

Value eval(std::string_view text, const VariableScope&)
{
    return std::string(text);
}

/// RFC 4122 section 4.4.
Value createUuid(std::string_view, const VariableScope&)
{
    std::random_device random;
    const auto word = [&random] { return static_cast<std::uint32_t>(random()); };
    return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:04x}{:08x}", word(), word() & 0xffff, word() & 0xfff,
        0x8000 | (word() & 0x3fff), word() & 0xffff, word());
}

constexpr DialplanFunction textTable[] = {{"cond", cond}, {"expr", expr}, {"regex", regex}, {"md5", md5},
    {"eval", eval}, {"expand", eval}, {"lower", lowerCase}, {"tolower", lowerCase}, {"lcase", lowerCase},
    {"upper", upperCase}, {"toupper", upperCase}, {"ucase", upperCase}, {"url_encode", urlEncode},
    {"url_decode", urlDecode}, {"create_uuid", createUuid}};

} // namespace

std::span<const DialplanFunction> textFunctions()
{
    return textTable;
}

} // namespace legscope

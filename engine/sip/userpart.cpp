#include "engine/sip/userpart.h"

#include "engine/core/number.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace legscope {
namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
}

/// unreserved and user-unreserved.
bool mayStandInUser(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || std::string_view("-_.!~*'()&=+$,;?/").find(c) != std::string_view::npos;
}

bool staysEscaped(char c)
{
    return isControl(c) || c == '|';
}

/// The octet of the escape that begins at `at`.
std::optional<char> escapedAt(std::string_view text, std::size_t at)
{
    if (at + 2 >= text.size() || text[at] != '%')
        return std::nullopt;
    const auto octet = wholeHexNumber<unsigned char>(text.substr(at + 1, 2));
    return octet ? std::optional(static_cast<char>(*octet)) : std::nullopt;
}

enum class Escapes { AreText, AreEscapes };

std::string encoded(std::string_view text, std::string_view allowed, Escapes escapes)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto escaped = escapedAt(text, i);
        const bool isEscape = escaped && (escapes == Escapes::AreEscapes || staysEscaped(*escaped));
        if (mayStandInUser(c) || isEscape || allowed.find(c) != std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

} // namespace

std::string decodedUser(std::string_view user)
{
    std::string out;
    for (std::size_t i = 0; i < user.size(); ++i) {
        const auto escaped = escapedAt(user, i);
        if (!escaped || staysEscaped(*escaped)) {
            out += user[i];
            continue;
        }
        out += *escaped;
        i += 2;
    }
    return out;
}

std::string encodedUser(std::string_view text)
{
    return encoded(text, "", Escapes::AreText);
}

std::string withEncodedUser(std::string_view uri, std::string_view asked)
{
    const auto end = uri.rfind('@');
    if (end == std::string_view::npos)
        return std::string(uri);
    const std::size_t begin = uri.starts_with("sip:") ? 4 : uri.starts_with("sips:") ? 5 : 0;
    const std::string_view user = uri.substr(begin, end - begin);
    constexpr std::string_view password = ":";
    std::string out(uri.substr(0, begin));
    const bool isAmbiguous = encoded(asked, password, Escapes::AreEscapes) != encodedUser(asked);
    const auto dialled = isAmbiguous ? user.find(asked) : user.npos;
    if (dialled == user.npos) {
        out += encoded(user, password, Escapes::AreEscapes);
    } else {
        out += encoded(user.substr(0, dialled), password, Escapes::AreEscapes);
        out += encodedUser(asked);
        out += encoded(user.substr(dialled + asked.size()), password, Escapes::AreEscapes);
    }
    return out += uri.substr(end);
}

std::string unquotedName(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return std::string(text);
    text = text.substr(1, text.size() - 2);
    std::string name;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        name += text[i];
    }
    return name;
}

std::string quotedName(std::string_view name)
{
    std::string text = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += isControl(c) && c != '\t' ? ' ' : c;
    }
    return text + '"';
}

} // namespace legscope

#include "engine/event/jsonwriter.h"

#include "engine/event/plaintext.h"
#include "engine/event/redact.h"

#include <array>
#include <cmath>
#include <fmt/compile.h>
#include <fmt/format.h>
#include <iterator>

namespace legscope {
namespace {

/// What stands in a string for an octet: nothing where it stands for itself, the letter behind the backslash,
/// or `asPoint` where its number is written.
constexpr char asPoint = 'u';

constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    for (std::size_t octet = 0; octet < table.size(); ++octet)
        table[octet] = octet < 0x20 || octet >= 0x7F ? asPoint : '\0';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
}();

char escapeOf(char c)
{
    return escapes[static_cast<unsigned char>(c)];
}

void appendUnit(std::string& text, unsigned unit)
{
    constexpr std::string_view digits = "0123456789abcdef";
    text += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        text += digits[(unit >> shift) & 0xFu];
}

/// Appends the character that `text` begins with, and returns how many octets it has.
std::size_t appendPoint(std::string& out, std::string_view text)
{
    const Utf8Point first = firstPoint(text);
    const char32_t point = first.point.value_or(0xFFFD);
    if (point < 0x10000) {
        appendUnit(out, point);
    } else { // RFC 8259 section 7: a UTF-16 surrogate pair
        appendUnit(out, 0xD7C0u + (point >> 10u));
        appendUnit(out, 0xDC00u + (point & 0x3FFu));
    }
    return first.octets;
}

void appendEscaped(std::string& out, std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = at;
        while (at < text.size() && escapeOf(text[at]) == '\0')
            ++at;
        out.append(text, begin, at - begin);
        if (at == text.size())
            return;
        const char escape = escapeOf(text[at]);
        if (escape == asPoint) {
            at += appendPoint(out, text.substr(at));
        } else {
            out += '\\';
            out += escape;
            ++at;
        }
    }
}

} // namespace

void JsonWriter::separate()
{
    // A string ends with a quote: what ends with one of these is no value.
    if (!m_text.empty() && m_text.back() != '{' && m_text.back() != '[' && m_text.back() != ':'
        && m_text.back() != '\n')
        m_text += ',';
}

void JsonWriter::open(char bracket)
{
    separate();
    m_text += bracket;
}

void JsonWriter::literal(std::string_view text)
{
    separate();
    m_text += text;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    m_text += '"';
    m_text += name;
    m_text += "\":";
    return *this;
}

void JsonWriter::value(std::string_view text)
{
    separate();
    m_text += '"';
    appendEscaped(m_text, text);
    m_text += '"';
}

void JsonWriter::redactedValue(std::string_view text)
{
    m_masked.assign(text);
    maskSecrets(m_masked);
    value(m_masked);
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    separate();
    const std::size_t begin = m_text.size();
    fmt::format_to(std::back_inserter(m_text), FMT_COMPILE("{}"), number);
    if (m_text.find_first_of(".e", begin) == std::string::npos)
        m_text += ".0"; // so that it reads back as a fraction
}

void JsonWriter::signedValue(std::int64_t number)
{
    separate();
    fmt::format_to(std::back_inserter(m_text), FMT_COMPILE("{}"), number);
}

void JsonWriter::unsignedValue(std::uint64_t number)
{
    separate();
    fmt::format_to(std::back_inserter(m_text), FMT_COMPILE("{}"), number);
}

} // namespace legscope

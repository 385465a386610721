#include "engine/core/words.h"

#include "engine/core/eightoctets.h"

#include <algorithm>

namespace legscope {
namespace {

/// Reads one argument sign by sign.
class QuotedText {
public:
    QuotedText(std::string_view text, char separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    /// The next sign, when it separates: a blank where the separator is one.
    bool skipSeparator()
    {
        const bool isOne
            = !m_isQuoted && (m_separator == ' ' ? isBlank(m_text[m_at]) : m_text[m_at] == m_separator);
        m_at += isOne ? 1 : 0;
        return isOne;
    }
    /// The next sign goes into `part`, if it is none that quotes.
    void readInto(std::string& part)
    {
        const char c = m_text[m_at++];
        if (c == '\'')
            m_isQuoted = !m_isQuoted;
        else
            part += c == '\\' && !atEnd() && isEscapable(m_text[m_at]) ? m_text[m_at++] : c;
    }

private:
    bool isEscapable(char c) const
    {
        return c == '\'' || c == '\\' || (m_separator != ' ' && c == m_separator);
    }

    const std::string_view m_text;
    const char m_separator;
    std::size_t m_at = 0;
    bool m_isQuoted = false;
};

} // namespace

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

// Not find_first_of: it calls memchr for each octet of the text.
std::size_t endOfLine(std::string_view text, std::size_t at) noexcept
{
    for (; at < text.size() && text.size() - at >= EightOctets::size; at += EightOctets::size) {
        const EightOctets octets(text, at);
        if (const auto ends = octets.matches('\r') | octets.matches('\n'))
            return at + ends.first();
    }
    while (at < text.size() && text[at] != '\r' && text[at] != '\n')
        ++at;
    return std::min(at, text.size());
}

std::vector<std::string_view> wordsOf(std::string_view text, std::size_t most)
{
    constexpr std::size_t usual = 8;
    std::vector<std::string_view> words;
    words.reserve(std::min(most, usual));
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const auto* const blank = words.size() + 1 == most ? text.end() : std::ranges::find_if(text, isBlank);
        const auto end = static_cast<std::size_t>(blank - text.begin());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::vector<std::string_view> splitAt(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    parts.reserve(static_cast<std::size_t>(std::ranges::count(text, separator)) + 1);
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> quotedWords(std::string_view text)
{
    std::vector<std::string> words;
    QuotedText quoted(text, ' ');
    for (bool isInside = false; !quoted.atEnd();) {
        if (quoted.skipSeparator()) {
            isInside = false;
            continue;
        }
        if (!isInside)
            words.emplace_back();
        isInside = true;
        quoted.readInto(words.back());
    }
    return words;
}

std::vector<std::string> quotedParts(std::string_view text, char separator, std::size_t most)
{
    std::vector<std::string> parts(1);
    for (QuotedText quoted(text, separator); !quoted.atEnd();) {
        if (parts.size() < most && quoted.skipSeparator())
            parts.emplace_back();
        else
            quoted.readInto(parts.back());
    }
    for (std::string& part : parts)
        part = std::string(trimmed(part));
    return parts;
}

} // namespace legscope

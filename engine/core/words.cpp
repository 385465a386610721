#include "engine/core/words.h"

#include "engine/core/eightoctets.h"

#include <algorithm>

namespace legscope {

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

} // namespace legscope

#include "engine/diagnose/toldsentence.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace legscope {
namespace {

/// What stands before, between and behind the places of a pattern.
struct Pattern {
    const char* text;
    std::vector<std::string_view> words;
    std::size_t size = 0; ///< of all words
};

Pattern readPattern(const char* text)
{
    Pattern pattern{text, {}, 0};
    std::string_view rest(text);
    while (true) {
        const auto place = rest.find('%');
        pattern.words.push_back(rest.substr(0, place));
        pattern.size += pattern.words.back().size();
        if (place == std::string_view::npos)
            return pattern;
        rest.remove_prefix(place + 2); // "%1"
    }
}

const std::vector<Pattern>& allPatterns()
{
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> read;
        for (const auto& table : {toldOfCalls(), toldOfRoutes()})
            std::ranges::transform(table, std::back_inserter(read), readPattern);
        return read;
    }();
    return all;
}

/// What fills the places; each is as short as it can be, but the last.
std::optional<std::vector<std::string>> partsOf(std::string_view text, const Pattern& pattern)
{
    const std::string_view begin = pattern.words.front(), end = pattern.words.back();
    if (text.size() < pattern.size || !text.starts_with(begin) || !text.ends_with(end))
        return std::nullopt;
    std::vector<std::string> parts;
    if (pattern.words.size() == 1)
        return text == begin ? std::optional(parts) : std::nullopt;
    text.remove_prefix(begin.size());
    if (text.size() < end.size())
        return std::nullopt;
    text.remove_suffix(end.size());
    for (std::size_t i = 1; i + 1 < pattern.words.size(); ++i) {
        const auto next = text.find(pattern.words[i]);
        if (next == std::string_view::npos)
            return std::nullopt;
        parts.emplace_back(text.substr(0, next));
        text.remove_prefix(next + pattern.words[i].size());
    }
    parts.emplace_back(text);
    return parts;
}

} // namespace

std::optional<Sentence> toldSentence(std::string_view text)
{
    if (!text.contains(' ')) // a number, an address: no pattern is a single word
        return std::nullopt;
    std::optional<Sentence> best;
    std::size_t most = 0;
    for (const Pattern& pattern : allPatterns()) {
        if (best && pattern.size <= most)
            continue;
        if (auto parts = partsOf(text, pattern)) {
            best = Sentence{pattern.text, std::move(*parts)};
            most = pattern.size;
        }
    }
    return best;
}

} // namespace legscope

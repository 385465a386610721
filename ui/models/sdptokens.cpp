#include "ui/models/sdptokens.h"

#include "engine/core/commontails.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

namespace legscope::ui {
namespace {

constexpr std::string_view separators = " \t:;,/=<>\"@()";

/// Above this many comparisons the middle of two lines counts as changed as a whole.
constexpr std::size_t tokenLimit = 1'000'000;

bool isAddressCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '.';
}

/// Length of the IPv6 literal or colon-separated fingerprint that begins here, 0 when none does.
std::size_t colonWordLength(std::string_view rest)
{
    std::size_t length = 0;
    while (length < rest.size() && isAddressCharacter(rest[length]))
        ++length;
    const bool ends = length == rest.size() || separators.find(rest[length]) != std::string_view::npos;
    return ends && std::ranges::count(rest.substr(0, length), ':') >= 2 ? length : 0;
}

using Words = std::vector<std::string_view>;

Words wordsOf(std::string_view line, const std::vector<TokenSpan>& tokens)
{
    Words words;
    words.reserve(tokens.size());
    for (const TokenSpan& token : tokens)
        words.push_back(line.substr(token.begin, token.length));
    return words;
}

bool isSeparator(std::string_view word)
{
    return word.size() == 1 && separators.find(word[0]) != std::string_view::npos;
}

bool sameWordsInAnyOrder(Words before, Words after)
{
    std::erase_if(before, isSeparator);
    std::erase_if(after, isSeparator);
    std::ranges::sort(before);
    std::ranges::sort(after);
    return before == after;
}

/// Marks the words that are not part of the longest common subsequence of both ranges.
void markChanged(const Words& before, const Words& after, std::size_t first, std::size_t endBefore,
    std::size_t endAfter, std::vector<bool>& changedBefore, std::vector<bool>& changedAfter)
{
    const std::size_t rows = endBefore - first;
    const std::size_t columns = endAfter - first;
    std::fill_n(changedBefore.begin() + static_cast<std::ptrdiff_t>(first), rows, true);
    std::fill_n(changedAfter.begin() + static_cast<std::ptrdiff_t>(first), columns, true);
    if (rows == 0 || columns == 0 || rows > tokenLimit / columns)
        return;
    const CommonTails common{
        std::span(before).subspan(first, rows), std::span(after).subspan(first, columns)};
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (before[first + i] == after[first + j]) {
            changedBefore[first + i++] = false;
            changedAfter[first + j++] = false;
        } else if (common.at(i + 1, j) >= common.at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
}

std::vector<TokenSpan> joined(const std::vector<TokenSpan>& tokens, const std::vector<bool>& changed)
{
    std::vector<TokenSpan> spans;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!changed[i])
            continue;
        if (!spans.empty() && spans.back().begin + spans.back().length == tokens[i].begin)
            spans.back().length += tokens[i].length;
        else
            spans.push_back(tokens[i]);
    }
    return spans;
}

} // namespace

std::vector<TokenSpan> tokensOf(std::string_view line)
{
    std::vector<TokenSpan> tokens;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t length = colonWordLength(line.substr(at));
        if (length == 0) {
            const std::size_t end = line.find_first_of(separators, at);
            length = end == at ? 1 : std::min(end, line.size()) - at;
        }
        tokens.push_back({at, length});
        at += length;
    }
    return tokens;
}

ChangedSpans changedSpans(std::string_view before, std::string_view after)
{
    const auto tokensBefore = tokensOf(before);
    const auto tokensAfter = tokensOf(after);
    const Words wordsBefore = wordsOf(before, tokensBefore);
    const Words wordsAfter = wordsOf(after, tokensAfter);
    const std::size_t shorter = std::min(wordsBefore.size(), wordsAfter.size());

    std::size_t first = 0;
    while (first < shorter && wordsBefore[first] == wordsAfter[first])
        ++first;
    std::size_t endBefore = wordsBefore.size();
    std::size_t endAfter = wordsAfter.size();
    while (endBefore > first && endAfter > first && wordsBefore[endBefore - 1] == wordsAfter[endAfter - 1]) {
        --endBefore;
        --endAfter;
    }

    std::vector<bool> changedBefore(wordsBefore.size(), false);
    std::vector<bool> changedAfter(wordsAfter.size(), false);
    markChanged(wordsBefore, wordsAfter, first, endBefore, endAfter, changedBefore, changedAfter);
    return {joined(tokensBefore, changedBefore), joined(tokensAfter, changedAfter),
        before != after && sameWordsInAnyOrder(wordsBefore, wordsAfter)};
}

} // namespace legscope::ui

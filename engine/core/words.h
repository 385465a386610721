#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

/// Taking text apart at blanks and separators.
namespace legscope {

/// Space, tab, CR or LF.
bool isBlank(char c);

/// Without what is blank at both ends.
std::string_view trimmed(std::string_view text);

/// Where the line at `at` ends: at its CR or LF, or at the end of the text. As fast as the line is long.
std::size_t endOfLine(std::string_view text, std::size_t at = 0) noexcept;

/// What stands between blanks; at most `most` words, of which the last one keeps the rest.
std::vector<std::string_view> wordsOf(
    std::string_view text, std::size_t most = std::numeric_limits<std::size_t>::max());

/// The parts between separators, empty ones too: one more than there are separators.
std::vector<std::string_view> splitAt(std::string_view text, char separator);

/// What stands between blanks, as FreeSWITCH separates an argument: a part in single quotes may have blanks,
/// or be empty; a backslash stands before a quote or another backslash that is meant.
std::vector<std::string> quotedWords(std::string_view text);
/// The same between separators: the parts without what is blank at their ends, empty ones too; a backslash
/// may also stand before a separator that is meant. At most `most` parts, of which the last one keeps the
/// rest.
std::vector<std::string> quotedParts(std::string_view text, char separator, std::size_t most);

} // namespace legscope

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Changes in the text of a file that holds a profile or another <configuration>. Nothing but what is named
/// changes.
namespace legscope {

/// Replaces text[begin, begin + length).
struct TextEdit {
    std::size_t begin = 0;
    std::size_t length = 0;
    std::string replacement;
};

/// The edit that gives the <param> whose '<' stands at `at` another value; nothing when no <param> with a
/// value stands there.
std::optional<TextEdit> changeValue(std::string_view text, std::size_t at, std::string_view value);

/// The edit that adds parameters at the end of the <settings> whose '<' stands at `settingsAt`; without it a
/// <settings> is added at the end of the <profile> or <configuration> at `ownerAt`. Indented like what stands
/// there. Nothing when the place does not hold such an element.
std::optional<TextEdit> addParameters(std::string_view text, std::size_t ownerAt,
    std::optional<std::size_t> settingsAt,
    const std::vector<std::pair<std::string, std::string>>& parameters);

/// The edit that adds a <configuration> with parameters at the end of the <section> whose '<' stands at
/// `sectionAt`. Nothing when no open <section> stands there.
std::optional<TextEdit> addConfiguration(std::string_view text, std::size_t sectionAt, std::string_view name,
    const std::vector<std::pair<std::string, std::string>>& parameters);

/// Edits must not overlap.
std::string applied(std::string text, std::vector<TextEdit> edits);

} // namespace legscope

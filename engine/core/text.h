#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Small operations on text. ASCII only: the locale has no say.
namespace legscope {

/// A hash for keys that are found by string_view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// Space, tab, CR or LF.
bool isBlank(char c);

bool equalsIgnoringCase(std::string_view left, std::string_view right);
std::string lowered(std::string_view text);

/// An order of keys that takes no note of the case of ASCII letters.
struct CaseLess {
    using is_transparent = void;
    bool operator()(std::string_view left, std::string_view right) const;
};

/// Without what is blank at both ends.
std::string_view trimmed(std::string_view text);
std::vector<std::string_view> splitAt(std::string_view text, char separator);

/// A whole decimal number without sign, at most 9 digits; nothing for anything else.
std::optional<std::uint32_t> parseNumber(std::string_view text);

/// True when a byte below 0x20 or 0x7f is in it: such text must not come near a header or a log.
bool hasControlCharacter(std::string_view text);

/// At most `limit` bytes, control characters replaced by '?', with "..." where it was cut: for sentences.
std::string excerpt(std::string_view text, std::size_t limit = 80);

/// Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629); npos when all is well.
std::size_t firstInvalidUtf8(std::string_view text);

} // namespace legscope

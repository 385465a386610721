#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

/// What text may hold, and how it is shown.
namespace legscope {

/// A hash for keys that are found by string_view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// True when a byte below 0x20 or 0x7f is in it: such text must not come near a header or a log.
bool hasControlCharacter(std::string_view text);

/// At most `limit` bytes, control characters replaced by '?', with "..." where it was cut: for sentences.
std::string excerpt(std::string_view text, std::size_t limit = 80);

/// Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629); npos when all is well.
std::size_t firstInvalidUtf8(std::string_view text);

} // namespace legscope

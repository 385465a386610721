#pragma once

#include "engine/core/clock.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// Foreign text made safe for a terminal, a label or a drawing: one line of valid UTF-8 in which control
/// characters (C0, DEL, C1), line separators, bidirectional controls and octets that are not UTF-8 are shown
/// as U+FFFD. Any thread.
std::string plainText(std::string_view text);
/// The same, appended.
void appendPlain(std::string& out, std::string_view text);

/// The character that a text, which is not empty, begins with. Where it is not UTF-8 (RFC 3629), `octets` are
/// those that could have led to one, at least one.
struct Utf8Point {
    std::size_t octets = 1;
    std::optional<char32_t> point{};
};
Utf8Point firstPoint(std::string_view text);

/// "2026-01-31T10:02:11.123456Z".
std::string isoTime(WallTime time);
void appendIsoTime(std::string& text, WallTime time);

/// "10:02:11.123", local time.
std::string clockTime(WallTime time);
void appendClockTime(std::string& text, WallTime time);

} // namespace legscope

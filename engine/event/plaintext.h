#pragma once

#include "engine/core/clock.h"

#include <string>
#include <string_view>

namespace legscope {

/// Foreign text made safe for a terminal, a label or a drawing: one line of valid UTF-8 in which control
/// characters (C0, DEL, C1), line separators, bidirectional controls and octets that are not UTF-8 are shown
/// as U+FFFD. Any thread.
std::string plainText(std::string_view text);

/// "2026-01-31T10:02:11.123456Z".
std::string isoTime(WallTime time);

/// "10:02:11.123", local time.
std::string clockTime(WallTime time);

} // namespace legscope

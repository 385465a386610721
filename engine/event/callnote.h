#pragma once

#include "engine/core/error.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace legscope {

inline constexpr std::size_t longestNote = 500; ///< characters (Unicode code points)

/// What an operator writes about a call, as it is kept: one line, without white space around it; control
/// characters and bidirectional overrides become U+FFFD. Errors: InvalidArgument (longer than longestNote).
/// Any thread.
Result<std::string> checkedNote(std::string_view note);

} // namespace legscope

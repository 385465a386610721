#pragma once

#include "engine/event/ladder.h"

#include <string>

namespace legscope {

/// The ladder as a standalone SVG 1.1 drawing on a light background: a lane for each leg and the engine,
/// times relative to the first row. The same ladder gives the same text. Labels too long for their place are
/// cut with an ellipsis; their full text is the row's <title>. Any thread.
std::string ladderSvg(const Ladder& ladder);

} // namespace legscope

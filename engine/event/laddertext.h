#pragma once

#include "engine/event/ladder.h"

#include <string>

namespace legscope {

/// The ladder as UTF-8 text for a fixed-width font: a line a row, a column of `laneWidth` characters from one
/// lane to the next, times in seconds since the first row. Labels that are too long end in an ellipsis.
std::string ladderText(const Ladder& ladder, std::size_t laneWidth = 40);

/// The ladder as a sequence diagram of Mermaid (mermaid.js.org): solid arrows are requests, dashed ones are
/// answers, crossed ones are media that does not come.
std::string ladderMermaid(const Ladder& ladder);

} // namespace legscope

#pragma once

#include "ui/models/callmodel.h"
#include "ui/widgets/columnwidths.h"

#include <array>

namespace legscope::ui {

/// What each column of the call list has room for, at least and at most.
inline constexpr std::array<ColumnText, CallModel::ColumnCount> callColumns{{
    {"Im Gespraech", "Gehalten von A", 0},
    {"00:00:00", "00:00:00", 0},
    {"100100", "+349100000000", 1},
    {"100100", "+349100000000", 1},
    {"internal", "internal > external", 1},
    {"Default", "Bypass > Default", 0},
    {"G722/opus", "PCMA/PCMA+t38", 0},
    {"50/50", "rx50 tx50", 0},
    {"100.0 %", "100.0 %", 0},
    {"99.9 ms", "99.9 ms", 0},
    {"4.4", "4.4", 0},
    {"0:00:00", "0:00:00", 0},
    {"NORMAL_CL...", "480 NORMAL_TEMPORARY_FAILURE", 2},
    {"a84b4c76e6...", "a84b4c76e66710@gw", 1},
    {"No RT...", "No RTP comes from B", 3},
    {"Phone 1.2...", "Phone 1.2 / Gateway 3", 1},
    {"Ticket...", "Ticket 12345, called back", 2},
}};

} // namespace legscope::ui

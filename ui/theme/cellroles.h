#pragma once

#include <Qt>

namespace legscope::ui {

/// What a model says of a cell's looks; each holds a Tone as an int. The text of the cell says the same.
enum CellRole {
    FillToneRole = Qt::UserRole + 100, ///< the cell is filled with a tint of it
    TextToneRole, ///< its text is written in it
    BarToneRole, ///< a bar at its left edge
};

} // namespace legscope::ui

#pragma once

#include <Qt>

namespace legscope::ui {

/// What a model says of a cell's looks. Tones are ints; the text of the cell says the same.
enum CellRole {
    FillToneRole = Qt::UserRole + 100, ///< the cell is filled with a tint of it
    TextToneRole, ///< its text is written in it
    BarToneRole, ///< a bar at its left edge
    BelowRole, ///< QString: a second, smaller line
    TwoLinesRole, ///< bool: the rows have room for one; the same in all rows
};

} // namespace legscope::ui

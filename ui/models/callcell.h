#pragma once

#include "ui/models/callrow.h"

#include <QVariant>

namespace legscope::ui {

/// How a cell of a call's row looks, beside its text: the columns are those of CallModel.
struct CallCell {
    const CallRow& row;
    int column = 0;
    WallTime now; ///< durations are told up to here
    bool pinned = false;

    /// An int, Tone; nothing for the usual one. `role`: one of CellRoles.
    QVariant tone(int role) const;
    QVariant toolTip() const;
    QVariant decoration() const;
};

} // namespace legscope::ui

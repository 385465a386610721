#pragma once

#include "engine/api/historyanswers.h"
#include "ui/models/qualitycell.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace legscope::ui {

/// How a cell of a call of the history looks, beside its text: the columns are those of HistoryModel.
struct HistoryCell {
    const HistoryCall& call;
    int column = 0;

    /// An int, Tone; nothing for the usual one. `role`: one of CellRoles.
    QVariant tone(int role) const;
    QVariant toolTip() const;
    QVariant decoration() const;
};

bool isFailed(const HistoryCall& call);
/// Of a column of figures; else none.
std::optional<QualityFigure> historyFigureIn(int column);
/// "29.11. 10:02:11", as the language of the window has it, with the year where it is not this one.
QString startText(WallTime time);

} // namespace legscope::ui

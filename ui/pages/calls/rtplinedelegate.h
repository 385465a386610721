#pragma once

#include "ui/models/rtpcountermodel.h"
#include "ui/theme/tones.h"

#include <QStyledItemDelegate>

namespace legscope::ui {

/// Headings are bold, what is not to be trusted yet is faint, symptoms have the colour of a warning too.
class RtpLineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font.setBold(index.data(RtpCounterModel::HeadingRole).toBool());
        const bool alarm = index.data(RtpCounterModel::AlarmRole).toBool();
        if (alarm || index.data(RtpCounterModel::FaintRole).toBool())
            option->palette.setColor(
                QPalette::Text, tone(option->palette, alarm ? Tone::Warning : Tone::Muted));
    }
};

} // namespace legscope::ui

#pragma once

#include <QStyledItemDelegate>

namespace legscope::ui {

/// Rows of text with a little air between them.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index)
            .expandedTo(QSize(0, option.fontMetrics.height() + 6));
    }
};

} // namespace legscope::ui

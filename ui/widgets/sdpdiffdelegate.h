#pragma once

#include <QStyledItemDelegate>

class QTextLayout;

namespace legscope::ui {

/// Paints the cells of a diff: monospace text that wraps, the changed ranges painted and underlined, changes
/// of order dimmed, headings bold, reasons with a setting as links. All colours come from the palette.
class SdpDiffDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool isText(const QModelIndex& index) const;
    QFont fontOf(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    qreal layOut(QTextLayout& layout, qreal width) const;
};

} // namespace legscope::ui

#pragma once

#include <QApplication>
#include <QHeaderView>
#include <QStyle>
#include <QStyledItemDelegate>

namespace legscope::ui {

/// Rows of text with a little air between them; numbers that stand right keep away from the next column.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index)
            .expandedTo(QSize(0, option.fontMetrics.height() + 6));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        if (!cell.displayAlignment.testFlag(Qt::AlignRight))
            return QStyledItemDelegate::paint(painter, option, index);
        const QStyle* style = cell.widget == nullptr ? QApplication::style() : cell.widget->style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        cell.rect.adjust(0, 0, -numberMargin, 0);
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    }

    static constexpr int numberMargin = 8; ///< pixels
};

/// The header above such rows: titles of numbers keep the same distance.
class RowHeader : public QHeaderView {
    Q_OBJECT

public:
    using QHeaderView::QHeaderView;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override
    {
        QHeaderView::initStyleOptionForIndex(option, logicalIndex);
        if (option->textAlignment.testFlag(Qt::AlignRight))
            option->text += QStringLiteral("\u00a0\u00a0");
    }
};

} // namespace legscope::ui

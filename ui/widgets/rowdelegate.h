#pragma once

#include "ui/theme/cellroles.h"
#include "ui/theme/tones.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
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
        if (cell.displayAlignment.testFlag(Qt::AlignRight)) {
            const QStyle* style = cell.widget == nullptr ? QApplication::style() : cell.widget->style();
            style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
            cell.rect.adjust(0, 0, -numberMargin, 0);
            cell.backgroundBrush = Qt::NoBrush;
            style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        } else {
            QStyledItemDelegate::paint(painter, option, index);
        }
        if (const QVariant bar = index.data(BarToneRole); bar.isValid())
            painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())),
                tone(option.palette, static_cast<Tone>(bar.toInt())));
    }

    static constexpr int numberMargin = 8; ///< pixels
    static constexpr int barWidth = 3; ///< pixels

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (const QVariant fill = index.data(FillToneRole); fill.isValid())
            option->backgroundBrush = blend(option->palette.color(QPalette::Base),
                tone(option->palette, static_cast<Tone>(fill.toInt())), 0.25);
        if (const QVariant text = index.data(TextToneRole); text.isValid())
            option->palette.setColor(QPalette::Text, tone(option->palette, static_cast<Tone>(text.toInt())));
    }
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

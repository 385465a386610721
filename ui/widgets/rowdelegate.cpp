#include "ui/widgets/rowdelegate.h"

#include "ui/bridge/text.h"
#include "ui/theme/tones.h"
#include "ui/theme/typescale.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace legscope::ui {
namespace {

const QStyle& styleOf(const QStyleOptionViewItem& cell)
{
    return cell.widget == nullptr ? *QApplication::style() : *cell.widget->style();
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int below
        = index.data(TwoLinesRole).toBool() ? QFontMetrics(typeOf(option.font, TypeSize::Small)).height() : 0;
    const int height = option.fontMetrics.height() + below + (below > 0 ? gridStep : 6);
    return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(0, height));
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    if (const QString below = index.data(BelowRole).toString(); !below.isEmpty()) {
        paintTwoLines(*painter, cell, below, tone(option.palette, Tone::Muted));
    } else if (cell.displayAlignment.testFlag(Qt::AlignRight)) {
        const QStyle& style = styleOf(cell);
        style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
        cell.rect.adjust(0, 0, -numberMargin, 0);
        cell.backgroundBrush = Qt::NoBrush;
        style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    } else {
        QStyledItemDelegate::paint(painter, option, index);
    }
    if (const QVariant bar = index.data(BarToneRole); bar.isValid())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())),
            tone(option.palette, static_cast<Tone>(bar.toInt())));
}

void RowDelegate::paintTwoLines(
    QPainter& painter, const QStyleOptionViewItem& cell, const QString& below, const QColor& muted) const
{
    const QStyle& style = styleOf(cell);
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, &painter, cell.widget);
    const int inset = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect room = cell.rect.adjusted(inset, 0, -inset, 0);
    const QFont small = typeOf(cell.font, TypeSize::Small);
    const QFontMetrics metrics(cell.font), smallMetrics(small);
    const int top = room.top() + (room.height() - metrics.height() - smallMetrics.height()) / 2;
    const QRect first(room.left(), top, room.width(), metrics.height());
    const QRect second(room.left(), first.bottom() + 1, room.width(), smallMetrics.height());
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group
        = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor chosen = cell.palette.color(group, QPalette::HighlightedText);
    painter.save();
    painter.setFont(cell.font);
    painter.setPen(selected ? chosen : cell.palette.color(group, QPalette::Text));
    painter.drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(cell.text, cell.textElideMode, first.width()));
    painter.setFont(small);
    painter.setPen(selected ? chosen : muted);
    painter.drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
        smallMetrics.elidedText(below, cell.textElideMode, second.width()));
    painter.restore();
}

bool RowDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isCut = index.isValid() && sizeHint(option, index).width() > option.rect.width();
    if (event->type() != QEvent::ToolTip || !isCut)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString whole = toolTipText(index.data().toString()), more = index.data(Qt::ToolTipRole).toString();
    const QString both
        = more.isEmpty() || more == whole ? whole : QStringLiteral("<p>%1</p><p>%2</p>").arg(whole, more);
    QToolTip::showText(event->globalPos(), both, view);
    return true;
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QVariant fill = index.data(FillToneRole); fill.isValid())
        option->backgroundBrush = blend(option->palette.color(QPalette::Base),
            tone(option->palette, static_cast<Tone>(fill.toInt())), 0.25);
    if (const QVariant text = index.data(TextToneRole); text.isValid())
        option->palette.setColor(QPalette::Text, tone(option->palette, static_cast<Tone>(text.toInt())));
}

} // namespace legscope::ui

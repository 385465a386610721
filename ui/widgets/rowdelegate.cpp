#include "ui/widgets/rowdelegate.h"

#include "ui/bridge/shown.h"
#include "ui/theme/tones.h"
#include "ui/theme/typescale.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <array>
#include <optional>

namespace legscope::ui {
namespace {

constexpr double fillStrength = 0.25; ///< share of the tone in a cell that is filled with it

const QStyle& styleOf(const QStyleOptionViewItem& cell)
{
    return cell.widget == nullptr ? *QApplication::style() : *cell.widget->style();
}

/// Of the text of a cell.
QColor inkOf(const QStyleOptionViewItem& option, std::optional<Tone> ink)
{
    const QPalette::ColorGroup group = !option.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
        : option.state.testFlag(QStyle::State_Active)                                ? QPalette::Active
                                                                                     : QPalette::Inactive;
    if (option.state.testFlag(QStyle::State_Selected))
        return option.palette.color(group, QPalette::HighlightedText);
    return ink ? tone(option.palette, *ink) : option.palette.color(group, QPalette::Text);
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int below
        = index.data(TwoLinesRole).toBool() ? QFontMetrics(typeOf(option.font, TypeSize::Small)).height() : 0;
    const int height = option.fontMetrics.height() + below + (below > 0 ? gridStep : 6);
    return QStyledItemDelegate::sizeHint(option, index).expandedTo(QSize(0, height));
}

/// What the model says of a cell.
struct RowDelegate::Content {
    QString text, below;
    QIcon icon;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    std::optional<Tone> fill, ink, bar;

    Content(const RowDelegate& delegate, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        std::array roles{QModelRoleData(Qt::DisplayRole), QModelRoleData(Qt::DecorationRole),
            QModelRoleData(Qt::TextAlignmentRole), QModelRoleData(FillToneRole), QModelRoleData(TextToneRole),
            QModelRoleData(BarToneRole), QModelRoleData(BelowRole)};
        index.model()->multiData(index, roles);
        if (roles[0].data().isValid())
            text = delegate.displayText(roles[0].data(), option.locale);
        icon = roles[1].data().value<QIcon>();
        if (roles[2].data().isValid())
            alignment = Qt::Alignment(roles[2].data().toInt());
        fill = toneOf(roles[3].data());
        ink = toneOf(roles[4].data());
        bar = toneOf(roles[5].data());
        below = roles[6].data().toString();
    }

    static std::optional<Tone> toneOf(const QVariant& value)
    {
        return value.isValid() ? std::optional(static_cast<Tone>(value.toInt())) : std::nullopt;
    }

    /// Whether it is a line that the fast way paints as the style does.
    bool isPlain(const QStyleOptionViewItem& option) const
    {
        return !option.state.testFlag(QStyle::State_HasFocus) && option.direction == Qt::LeftToRight
            && option.textElideMode == Qt::ElideRight
            && option.decorationPosition == QStyleOptionViewItem::Left
            && !option.features.testFlag(QStyleOptionViewItem::WrapText)
            && !alignment.testFlag(Qt::AlignHCenter) && !text.contains(QChar::LineSeparator);
    }
};

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Content content(*this, option, index);
    if (content.isPlain(option) || !content.below.isEmpty())
        paintFast(*painter, option, content);
    else
        paintByStyle(*painter, option, index);
    if (content.bar)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())),
            tone(option.palette, *content.bar));
}

void RowDelegate::paintByStyle(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle& style = styleOf(cell);
    if (cell.displayAlignment.testFlag(Qt::AlignRight)) {
        style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, &painter, cell.widget);
        cell.rect.adjust(0, 0, -numberMargin, 0);
        cell.backgroundBrush = Qt::NoBrush;
    }
    style.drawControl(QStyle::CE_ItemViewItem, &cell, &painter, cell.widget);
}

/// The same as the style draws, without asking it for the place of each part.
void RowDelegate::paintFast(
    QPainter& painter, const QStyleOptionViewItem& option, const Content& content) const
{
    const QStyle& style = styleOf(option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (content.fill || isSelected) {
        QStyleOptionViewItem cell = option;
        if (content.fill)
            cell.backgroundBrush = blend(
                option.palette.color(QPalette::Base), tone(option.palette, *content.fill), fillStrength);
        style.drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, &painter, option.widget);
    }
    const int inset = style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    QRect room = option.rect;
    if (!content.icon.isNull()) {
        const QIcon::Mode mode = !option.state.testFlag(QStyle::State_Enabled) ? QIcon::Disabled
            : isSelected                                                       ? QIcon::Selected
                                                                               : QIcon::Normal;
        const QIcon::State state = option.state.testFlag(QStyle::State_Open) ? QIcon::On : QIcon::Off;
        const QSize size
            = content.icon.actualSize(option.decorationSize, mode, state).boundedTo(option.decorationSize);
        const QRect place(
            QPoint(room.left() + inset, room.top() + (room.height() - size.height()) / 2), size);
        content.icon.paint(&painter, place, option.decorationAlignment, mode, state);
        room.setLeft(place.right() + 1 + inset);
    }
    room.adjust(inset, 0, -inset, 0);
    if (content.alignment.testFlag(Qt::AlignRight))
        room.setRight(room.right() - numberMargin);
    if (!content.below.isEmpty())
        return paintTwoLines(painter, option, room, content);
    painter.setPen(inkOf(option, content.ink));
    m_texts.draw(painter, option.font, room, content.alignment, content.text);
}

void RowDelegate::paintTwoLines(
    QPainter& painter, const QStyleOptionViewItem& option, const QRect& room, const Content& content) const
{
    const QFont small = typeOf(option.font, TypeSize::Small);
    const int height = option.fontMetrics.height(), smallHeight = QFontMetrics(small).height();
    const int top = room.top() + (room.height() - height - smallHeight) / 2;
    const QRect first(room.left(), top, room.width(), height);
    const QRect second(room.left(), first.bottom() + 1, room.width(), smallHeight);
    painter.setPen(inkOf(option, content.ink));
    m_texts.draw(painter, option.font, first, content.alignment, content.text);
    painter.setPen(inkOf(option, Tone::Muted));
    m_smallTexts.draw(painter, small, second, content.alignment, content.below);
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
            tone(option->palette, static_cast<Tone>(fill.toInt())), fillStrength);
    if (const QVariant text = index.data(TextToneRole); text.isValid())
        option->palette.setColor(QPalette::Text, tone(option->palette, static_cast<Tone>(text.toInt())));
}

} // namespace legscope::ui

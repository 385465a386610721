#include "ui/widgets/sdpdiffdelegate.h"

#include "ui/models/sdpdiffmodel.h"
#include "ui/theme/tones.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace legscope::ui {
namespace {

constexpr int margin = 4; ///< pixels around the text of a cell

/// A tint over the palette's base that leaves its text readable, in light and in dark.
QColor tint(const QPalette& palette, const QColor& hue, double strength)
{
    return blend(palette.color(QPalette::Base), hue, strength);
}

/// Orange for the text before and blue for the text after can be told apart by colour-blind readers too.
QColor hueOfBefore(const QPalette& palette)
{
    return isDark(palette) ? QColor(255, 150, 50) : QColor(240, 120, 0);
}

QColor hueOfAfter(const QPalette& palette)
{
    return isDark(palette) ? QColor(60, 160, 255) : QColor(0, 110, 230);
}

QColor hueOf(const QPalette& palette, const QModelIndex& index)
{
    return index.data(SdpDiffModel::OldTextRole).toBool() ? hueOfBefore(palette) : hueOfAfter(palette);
}

QFont fixedFont(const QFont& likeFont)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(likeFont.pointSizeF());
    return font;
}

/// How far a cell's text goes down so that all cells of a row share one baseline.
double baselineDrop(const QFont& font, const QFont& proportional)
{
    const double deepest
        = std::max(QFontMetricsF(fixedFont(proportional)).ascent(), QFontMetricsF(proportional).ascent());
    return deepest - QFontMetricsF(font).ascent();
}

DiffOp opOf(const QModelIndex& index)
{
    return static_cast<DiffOp>(index.data(SdpDiffModel::OpRole).toInt());
}

bool isSelected(const QStyleOptionViewItem& option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

QColor backgroundOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QPalette& palette = option.palette;
    if (isSelected(option))
        return palette.color(
            option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive,
            QPalette::Highlight);
    if (index.data(SdpDiffModel::HeadingRole).toBool())
        return palette.color(QPalette::AlternateBase);
    const bool text = index.data(SdpDiffModel::RangesRole).isValid();
    if (!text || opOf(index) == DiffOp::Same || index.data(SdpDiffModel::OrderOnlyRole).toBool())
        return palette.color(QPalette::Base);
    if (index.data().toString().isEmpty())
        return tint(palette, palette.color(QPalette::Text), 0.05);
    return tint(palette, hueOf(palette, index), 0.10);
}

QColor textColorOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QPalette& palette = option.palette;
    if (isSelected(option))
        return palette.color(QPalette::HighlightedText);
    if (index.data(SdpDiffModel::ViolationRole).toBool() && !index.data(SdpDiffModel::RangesRole).isValid())
        return tone(palette, Tone::Failure);
    if (!index.data(SdpDiffModel::SettingRole).toString().isEmpty())
        return palette.color(QPalette::Link);
    if (index.data(SdpDiffModel::OrderOnlyRole).toBool())
        return palette.color(QPalette::Disabled, QPalette::Text);
    return palette.color(QPalette::Text);
}

QList<QTextLayout::FormatRange> formatsOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    QList<QTextLayout::FormatRange> formats;
    if (!index.data(SdpDiffModel::SettingRole).toString().isEmpty()) {
        QTextCharFormat link;
        link.setFontUnderline(true);
        formats.append({0, static_cast<int>(index.data().toString().size()), link});
        return formats;
    }
    if (index.data(SdpDiffModel::OrderOnlyRole).toBool())
        return formats;
    const auto ranges = index.data(SdpDiffModel::RangesRole).value<std::vector<CharRange>>();
    const bool oldText = index.data(SdpDiffModel::OldTextRole).toBool();
    for (const CharRange& range : ranges) {
        QTextCharFormat format;
        format.setFontUnderline(true);
        if (oldText && opOf(index) == DiffOp::Dropped)
            format.setFontStrikeOut(true);
        if (!isSelected(option))
            format.setBackground(tint(option.palette, hueOf(option.palette, index), 0.38));
        formats.append({static_cast<int>(range.start), static_cast<int>(range.length), format});
    }
    return formats;
}

} // namespace

bool SdpDiffDelegate::isText(const QModelIndex& index) const
{
    return index.data(SdpDiffModel::RangesRole).isValid() || index.column() == 0;
}

QFont SdpDiffDelegate::fontOf(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(SdpDiffModel::HeadingRole).toBool()) {
        QFont font = option.font;
        font.setBold(true);
        return font;
    }
    if (!isText(index))
        return option.font;
    return fixedFont(option.font);
}

qreal SdpDiffDelegate::layOut(QTextLayout& layout, qreal width) const
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

void SdpDiffDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, backgroundOf(option, index));
    QTextLayout layout(index.data().toString(), fontOf(option, index));
    layout.setFormats(formatsOf(option, index));
    layOut(layout, option.rect.width() - 2 * margin);
    painter->setPen(textColorOf(option, index));
    const double drop = baselineDrop(layout.font(), option.font);
    layout.draw(painter, option.rect.topLeft() + QPointF(margin, margin / 2.0 + drop));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(textColorOf(option, index), 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize SdpDiffDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QTextLayout layout(index.data().toString(), fontOf(option, index));
    const bool heading = index.data(SdpDiffModel::HeadingRole).toBool();
    const qreal width = heading ? 10'000.0 : option.rect.width() - 2 * margin;
    const qreal height = layOut(layout, width);
    return {option.rect.width(),
        static_cast<int>(std::ceil(height + baselineDrop(layout.font(), option.font))) + margin};
}

} // namespace legscope::ui

#include "ui/widgets/ladderpainter.h"

#include "ui/bridge/shown.h"
#include "ui/theme/tones.h"
#include "ui/widgets/laddershapes.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

/// The painting half of LadderPainter: nothing here changes it.
namespace legscope::ui {
namespace {

constexpr int engineHalfWidth = 4;
constexpr int sparklineWidth = 64;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

void LadderPainter::paintHeader(QPainter& painter) const
{
    const QRect area(0, 0, m_width, headerHeight());
    const QColor window = m_palette.color(QPalette::Window);
    painter.save();
    painter.fillRect(area, window);
    painter.setPen(tone(m_palette, Tone::Grid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(blend(window, m_palette.color(QPalette::WindowText), 0.75));
    painter.setFont(m_font);
    const QString heading = m_time == LadderTime::Absolute ? QCoreApplication::translate("Ladder", "Time")
        : m_time == LadderTime::Relative                   ? QCoreApplication::translate("Ladder", "Seconds")
                                                           : QCoreApplication::translate("Ladder", "Delta s");
    painter.drawText(QRect(margin, 0, m_timeWidth - 2 * margin, area.height()),
        Qt::AlignVCenter | Qt::AlignRight, heading);

    painter.setPen(m_palette.color(QPalette::WindowText));
    painter.setFont(bold(m_font));
    const QFontMetrics metrics(painter.font());
    for (std::size_t lane = 0; lane < m_ladder->lanes.size(); ++lane) {
        const int half = m_ladder->lanes.size() < 2 ? 100 : (laneX(1) - laneX(0)) / 2 - margin / 2;
        QRect cell(laneX(lane) - half, 0, 2 * half, area.height());
        cell.setLeft(std::max(cell.left(), m_timeWidth));
        cell.setRight(std::min(cell.right(), m_width - margin));
        const int reach = std::min(laneX(lane) - cell.left(), cell.right() - laneX(lane));
        cell = QRect(laneX(lane) - reach, 0, 2 * reach, area.height());
        const QString title = shown(m_ladder->lanes[lane].title);
        painter.drawText(cell, Qt::AlignCenter, metrics.elidedText(title, Qt::ElideRight, cell.width()));
    }
    painter.restore();
}

void LadderPainter::paintRows(QPainter& painter, int from, int to, std::optional<std::size_t> selected) const
{
    painter.save();
    painter.setFont(m_font);
    paintLifelines(painter, from, to);
    for (std::size_t row = rowAt(std::max(from, 0)).value_or(rows()); row < rows() && m_tops[row] < to;
        ++row) {
        if (!isShown(row))
            continue;
        if (m_isIdleBefore[row])
            paintIdle(painter, row);
        if (row == selected) {
            const QRect bounds = rowRect(row);
            const QColor highlight = m_palette.color(QPalette::Highlight);
            const QColor base = m_palette.color(QPalette::Base);
            painter.fillRect(bounds, blend(base, highlight, 0.18));
            painter.fillRect(QRect(bounds.topLeft(), QSize(3, bounds.height())), highlight);
            paintLifelines(painter, bounds.top(), bounds.bottom() + 1);
        }
        paintTime(painter, row);
        if (m_ladder->rows[row].sequence == m_marked)
            paintMark(painter, row);
        switch (m_ladder->rows[row].kind) {
        case LadderRowKind::Arrow:
            paintArrow(painter, row);
            break;
        case LadderRowKind::Decision:
            paintDecision(painter, row);
            break;
        case LadderRowKind::Media:
            m_ladder->rows[row].aroundEngine ? paintBypass(painter, row) : paintMedia(painter, row);
            break;
        }
    }
    painter.restore();
}

void LadderPainter::paintLifelines(QPainter& painter, int from, int to) const
{
    const QColor base = m_palette.color(QPalette::Base);
    for (std::size_t lane = 0; lane < m_ladder->lanes.size(); ++lane) {
        const int x = laneX(lane);
        if (m_ladder->lanes[lane].engine) {
            const QRect bar(x - engineHalfWidth, from, 2 * engineHalfWidth + 1, to - from);
            painter.fillRect(bar, blend(base, tone(m_palette, Tone::Decision), 0.3));
        } else {
            painter.fillRect(QRect(x, from, 1, to - from), tone(m_palette, Tone::Grid));
        }
    }
}

/// The lifelines break off, and go on with the row.
void LadderPainter::paintIdle(QPainter& painter, std::size_t row) const
{
    const QRect gap = idleRect(row);
    painter.fillRect(gap, m_palette.color(QPalette::Base));
    painter.setPen(QPen(tone(m_palette, Tone::Grid), 1, Qt::DotLine));
    for (std::size_t lane = 0; lane < m_ladder->lanes.size(); ++lane)
        painter.drawLine(laneX(lane), gap.top(), laneX(lane), gap.bottom());
    const QString text = idleText(row);
    const int half = QFontMetrics(m_font).horizontalAdvance(text) / 2 + margin;
    const QRect words((m_timeWidth + m_width) / 2 - half, gap.top(), 2 * half, gap.height());
    painter.fillRect(words, m_palette.color(QPalette::Base));
    painter.setPen(tone(m_palette, Tone::Muted));
    painter.drawText(words, Qt::AlignCenter, text);
}

void LadderPainter::paintTime(QPainter& painter, std::size_t row) const
{
    QRect cell = rowRect(row);
    cell.setLeft(margin);
    cell.setWidth(m_timeWidth - 2 * margin);
    painter.setPen(tone(m_palette, Tone::Muted));
    painter.drawText(cell, Qt::AlignVCenter | Qt::AlignRight, timeText(row));
}

/// Left of the time.
void LadderPainter::paintMark(QPainter& painter, std::size_t row) const
{
    paintMarkCircle(painter, QPoint(margin + 4, rowRect(row).center().y()), tone(m_palette, Tone::Accent));
}

void LadderPainter::paintArrow(QPainter& painter, std::size_t index) const
{
    const LadderRow& row = m_ladder->rows[index];
    const ArrowLayout layout = arrowLayout(index);
    const QColor colour = arrowColour(row);
    const int y = rowRect(index).center().y();
    const bool rightwards = row.toLane > row.fromLane;
    const auto edge = [&](std::size_t lane, int side) {
        return laneX(lane) + (m_ladder->lanes[lane].engine ? side * (engineHalfWidth + 1) : side);
    };
    const int fromX = edge(row.fromLane, rightwards ? 1 : -1), toX = edge(row.toLane, rightwards ? -1 : 1);

    const QRect words = layout.label.united(layout.chip).adjusted(-margin, 0, margin, 0);
    painter.setPen(QPen(colour, 1));
    painter.drawLine(std::min(fromX, toX), y, words.left(), y);
    painter.drawLine(words.right(), y, std::max(fromX, toX), y);
    paintArrowHead(painter, fromX, toX, y, colour);

    painter.setPen(colour);
    painter.drawText(layout.label, Qt::AlignVCenter | Qt::AlignLeft, layout.text);
    if (layout.chip.isEmpty())
        return;
    const QColor base = m_palette.color(QPalette::Base);
    const bool rewritten = row.rewrite != 0;
    const QColor ink = tone(m_palette, rewritten ? Tone::Accent : Tone::Muted);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(rewritten ? blend(base, ink, 0.14) : base);
    painter.drawRoundedRect(QRectF(layout.chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawText(layout.chip, Qt::AlignCenter, shown(row.chip));
}

void LadderPainter::paintDecision(QPainter& painter, std::size_t index) const
{
    const LadderRow& row = m_ladder->rows[index];
    const QFontMetrics metrics(m_font);
    const QRect bounds = rowRect(index);
    const int centre = laneX(row.fromLane);
    const int reach = std::min(centre - m_timeWidth, m_width - margin - centre);
    const int diamond = 5;
    const QString text = metrics.elidedText(decisionText(row), Qt::ElideRight, 2 * reach - 6 * margin);
    const int width = metrics.horizontalAdvance(text) + 2 * diamond + 3 * margin;
    const QRect note(centre - width / 2, bounds.top() + 2, width, bounds.height() - 4);

    const QColor ink = tone(m_palette, Tone::Decision);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(blend(m_palette.color(QPalette::Base), ink, 0.45), 1));
    painter.setBrush(blend(m_palette.color(QPalette::Base), ink, 0.1));
    painter.drawRoundedRect(QRectF(note).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    paintDiamond(painter, QPointF(note.left() + margin + diamond, note.center().y() + 0.5), diamond, ink);
    painter.setPen(tone(m_palette, Tone::Text));
    painter.drawText(
        note.adjusted(2 * margin + 2 * diamond - 2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

void LadderPainter::paintSegment(QPainter& painter, const QRect& segment, const QString& text,
    const LadderFlow* curve, const QColor& colour) const
{
    const QFontMetrics metrics(m_font);
    QRect words = segment.adjusted(margin + arrowHeadLength, 0, -margin - arrowHeadLength, 0);
    const int beside = std::min(words.width() - metrics.horizontalAdvance(text) - margin, sparklineWidth);
    if (curve != nullptr && curve->history.size() > 1 && beside > sparklineWidth / 3) {
        const QRect area(words.right() - beside, segment.top() + 4, beside, segment.height() - 8);
        paintSparkline(painter, area, curve->history, colour);
        words.setRight(area.left() - margin);
    }
    const QString shownText = metrics.elidedText(text, Qt::ElideRight, words.width());
    if (curve == nullptr && !shownText.isEmpty()) { // nothing behind the words but the band
        const int width = metrics.horizontalAdvance(shownText) + margin;
        painter.fillRect(
            QRect(words.center().x() - width / 2, segment.top() + 3, width, segment.height() - 6),
            m_palette.color(QPalette::Base));
    }
    painter.setPen(tone(m_palette, Tone::Text));
    painter.drawText(words, Qt::AlignCenter, shownText);
}

void LadderPainter::paintMedia(QPainter& painter, std::size_t index) const
{
    const LadderRow& row = m_ladder->rows[index];
    const auto engine = std::ranges::find_if(m_ladder->lanes, &LadderLane::engine);
    const QRect band = rowRect(index).adjusted(0, 5, 0, -5);
    const QColor colour = tone(m_palette,
        row.silent                        ? Tone::Failure
            : row.mediaFrom == LegSide::A ? Tone::FlowA
                                          : Tone::FlowB);
    const QColor fill = blend(m_palette.color(QPalette::Base), colour, 0.16);
    const int fromX = laneX(row.fromLane), toX = laneX(row.toLane);
    const int engineX = laneX(static_cast<std::size_t>(engine - m_ladder->lanes.begin()));
    const LadderFlow* flow = flowOf(row);

    const auto segment = [&](int start, int end) {
        const int gap = engineHalfWidth + 1;
        const int left = std::min(start, end) + (std::min(start, end) == engineX ? gap : 1);
        const int right = std::max(start, end) - (std::max(start, end) == engineX ? gap : 1);
        const QRect area(left, band.top(), right - left, band.height());
        painter.fillRect(area, row.silent ? QBrush(colour, Qt::BDiagPattern) : QBrush(fill));
        painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2), blend(fill, colour, 0.6));
        paintArrowHead(painter, start, end > start ? right : left, band.center().y(), colour);
        return area;
    };
    paintSegment(painter, segment(fromX, engineX), flowText(row), flow, colour);
    if (toX == engineX)
        return;
    paintSegment(painter, segment(engineX, toX), outText(row), nullptr, colour);
}

/// A dashed line that goes around the engine's lane: media that the engine never saw.
void LadderPainter::paintBypass(QPainter& painter, std::size_t index) const
{
    const LadderRow& row = m_ladder->rows[index];
    const auto engine = std::ranges::find_if(m_ladder->lanes, &LadderLane::engine);
    const QRect bounds = rowRect(index);
    const QColor colour = tone(m_palette, row.mediaFrom == LegSide::A ? Tone::FlowA : Tone::FlowB);
    const int fromX = laneX(row.fromLane), toX = laneX(row.toLane);
    const int engineX = laneX(static_cast<std::size_t>(engine - m_ladder->lanes.begin()));
    const int step = toX > fromX ? 1 : -1;
    const int y = bounds.center().y();
    const double radius = bounds.height() / 2.0 - 2;

    QPainterPath path(QPointF(fromX, y));
    path.lineTo(engineX - step * radius * 1.6, y);
    path.cubicTo(engineX - step * radius, y - radius * 1.3, engineX + step * radius, y - radius * 1.3,
        engineX + step * radius * 1.6, y);
    path.lineTo(toX, y);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6, Qt::DashLine));
    painter.drawPath(path);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintArrowHead(painter, fromX, toX - step, y, colour);

    const QFontMetrics metrics(m_font);
    const int room = std::abs(engineX - fromX) - 8 * margin;
    const QString text = metrics.elidedText(flowText(row), Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(text) + 2 * margin;
    const QRect words((fromX + engineX) / 2 - width / 2, bounds.top() + 4, width, bounds.height() - 8);
    painter.fillRect(words, m_palette.color(QPalette::Base));
    painter.setPen(tone(m_palette, Tone::Text));
    painter.drawText(words, Qt::AlignCenter, text);
}

} // namespace legscope::ui

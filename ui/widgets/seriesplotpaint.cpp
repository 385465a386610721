#include "ui/widgets/seriesplot.h"

#include "ui/theme/tones.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace legscope::ui {
namespace {

constexpr double stepLadder[] = {1, 2, 5, 10};

/// The next of 1, 2, 5 times a power of ten that is not below `value`.
double niceStep(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const auto* step = std::ranges::find_if(stepLadder, [=](double s) { return s * power >= value * 0.999; });
    return (step == std::end(stepLadder) ? 10 : *step) * power;
}

SeriesRing::Time timeStep(SeriesRing::Time span, int ticks)
{
    static constexpr std::array<int, 10> seconds{1, 2, 5, 10, 15, 30, 60, 120, 300, 600};
    for (const int step : seconds) {
        if (std::chrono::seconds(step) * ticks >= span)
            return std::chrono::seconds(step);
    }
    return std::chrono::seconds(1'200);
}

} // namespace

void SeriesPlot::paintAxes(QPainter& painter, double top) const
{
    const QRectF area = plotArea();
    const QFontMetricsF metrics(font());
    const QColor text = palette().color(QPalette::Text);
    const QColor grid = blend(palette().color(QPalette::Base), text, 0.18);
    const double step = niceStep(top * metrics.height() * 1.8 / std::max(area.height(), 1.0));
    for (double value = 0; value <= top * 1.001; value += step) {
        const double y = yOf(value, top);
        painter.setPen(grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(text);
        const QRectF label(0, y - metrics.height() / 2, area.left() - 4, metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'g', 4));
    }
    const double labelWidth = metrics.horizontalAdvance(QStringLiteral("00:00:00"));
    const Time every = timeStep(span(), std::max(1, static_cast<int>(area.width() / (labelWidth * 1.6))));
    for (Time time = (newest() - span()) / every * every + every; time <= newest(); time += every) {
        const double x = xOf(time);
        painter.setPen(grid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        if (x - labelWidth / 2 < area.left() || x + labelWidth / 2 > width())
            continue;
        painter.setPen(text);
        painter.drawText(QRectF(x - labelWidth / 2, area.bottom() + 2, labelWidth, metrics.height()),
            Qt::AlignCenter, clockOf(time, QStringLiteral("HH:mm:ss")));
    }
}

std::vector<SeriesPlot::PixelColumn> SeriesPlot::columnsOf(std::size_t curve, double top) const
{
    std::vector<PixelColumn> columns;
    const SeriesRing& ring = m_curves[curve].ring;
    if (ring.isEmpty())
        return columns;
    const QRectF area = plotArea();
    const auto pixels = std::max<Time::rep>(std::lround(area.width()), 1);
    const Time stride = std::max(Time(std::max<Time::rep>(span().count() / pixels, 1)), ring.step());
    for (Time time = (newest() - span()) / stride * stride; time < newest(); time += stride) {
        const SeriesRing::Extent extent = ring.extent(time, time + stride);
        const double right = xOf(time + stride);
        if (extent.any && right >= area.left())
            columns.push_back({std::max(xOf(time), area.left()), right,
                yOf(static_cast<double>(extent.low), top), yOf(static_cast<double>(extent.high), top)});
    }
    return columns;
}

/// Opaque, because the raster engine blends translucent rectangles in other threads, which costs far more.
void SeriesPlot::paintFill(QPainter& painter, std::size_t curve, double top) const
{
    const double bottom = plotArea().bottom();
    for (const PixelColumn& column : columnsOf(curve, top)) {
        const int left = static_cast<int>(std::floor(column.left));
        const int high = static_cast<int>(std::floor(column.high));
        painter.fillRect(left, high, std::max(static_cast<int>(std::floor(column.right)) - left, 1),
            static_cast<int>(bottom) - high, blend(palette().color(QPalette::Base), colorOf(curve), 0.22));
    }
}

void SeriesPlot::paintCurve(QPainter& painter, std::size_t curve, double top) const
{
    QList<QLineF> lines;
    const PixelColumn* last = nullptr;
    const auto columns = columnsOf(curve, top);
    for (const PixelColumn& column : columns) {
        const double x = (column.left + column.right) / 2;
        const bool joins = last != nullptr && column.left - last->right < 0.5;
        lines.append(QLineF(
            joins ? QPointF((last->left + last->right) / 2, last->high) : QPointF(column.left, column.low),
            QPointF(x, column.low)));
        if (column.high < column.low)
            lines.append(QLineF(x, column.low, x, column.high));
        last = &column;
    }
    painter.setPen(QPen(colorOf(curve), 0)); // hairlines: a wide pen costs ten times as much
    painter.drawLines(lines);
}

/// Texts that would cover the one before are left out; the crosshair tells them.
void SeriesPlot::paintMarkers(QPainter& painter) const
{
    const QRectF area = plotArea();
    double free = area.left();
    for (const PlotMarker& marker : m_markers) {
        const double x = xOf(marker.time);
        if (x < area.left() || x > area.right())
            continue;
        painter.setPen(QPen(tone(palette(), Tone::Decision), 0, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const double width = fontMetrics().horizontalAdvance(marker.text) + 4;
        if (x + 3 < free || x + 3 + width > area.right())
            continue;
        const QRectF box(x + 3, area.bottom() - m_lineHeight, width, m_lineHeight);
        painter.fillRect(box, palette().color(QPalette::Base));
        painter.setPen(tone(palette(), Tone::Decision));
        painter.drawText(box, Qt::AlignCenter, marker.text);
        free = box.right() + 4;
    }
}

/// The values at the right, without the unit, which stands behind the title; the title has what is left.
void SeriesPlot::paintLegend(QPainter& painter) const
{
    const QFontMetricsF metrics(font());
    double x = width() - 8;
    for (std::size_t i = m_curves.size(); i-- > 0;) {
        const QString text
            = m_curves[i].name + u' ' + numberText(static_cast<double>(m_curves[i].ring.at(moment())));
        x -= metrics.horizontalAdvance(text);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QPointF(x, 3 + metrics.ascent()), text);
        const double y = 3 + metrics.height() / 2;
        if (i == 0) {
            const QColor fill = blend(palette().color(QPalette::Base), colorOf(i), 0.22);
            painter.fillRect(QRectF(x - 22, y, 18, metrics.height() / 2 - 2), fill);
        }
        painter.setPen(QPen(colorOf(i), 0));
        painter.drawLine(QPointF(x - 22, y), QPointF(x - 4, y));
        x -= 34;
    }
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const QString title = m_unit.isEmpty() ? m_title : QStringLiteral("%1 (%2)").arg(m_title, m_unit);
    const QRectF place(4, 3, std::max(0.0, x - 4), metrics.height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(bold).elidedText(title, Qt::ElideRight, place.width()));
    painter.setFont(font());
}

/// At the foot of the crosshair.
void SeriesPlot::paintMoment(QPainter& painter) const
{
    const QRectF area = plotArea();
    const QString time = clockOf(*m_crosshair, QStringLiteral("HH:mm:ss.zzz"));
    const double wide = fontMetrics().horizontalAdvance(time) + 8;
    const double left = std::clamp(xOf(*m_crosshair) - wide / 2, 0.0, std::max(0.0, width() - wide));
    const QRectF box(left, area.bottom() + 2, wide, m_lineHeight);
    painter.fillRect(box, palette().color(QPalette::Text));
    painter.setPen(palette().color(QPalette::Base));
    painter.drawText(box, Qt::AlignCenter, time);
}

void SeriesPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QRectF area = plotArea();
    if (!hasValues()) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    } else {
        const double top = highest() * 1.1;
        paintFill(painter, 0, top);
        paintAxes(painter, top);
        painter.save();
        painter.setClipRect(area.adjusted(0, -2, 0, 2));
        for (std::size_t i = 0; i < m_curves.size(); ++i)
            paintCurve(painter, i, top);
        paintMarkers(painter);
        if (m_crosshair) {
            painter.setPen(QPen(palette().color(QPalette::Text), 1));
            painter.drawLine(
                QPointF(xOf(*m_crosshair), area.top()), QPointF(xOf(*m_crosshair), area.bottom()));
        }
        paintSelection(painter);
        painter.restore();
        if (m_crosshair)
            paintMoment(painter);
    }
    paintLegend(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace legscope::ui

#include "ui/widgets/laddershapes.h"

#include <QPainter>

#include <algorithm>

namespace legscope::ui {

void paintSparkline(
    QPainter& painter, const QRect& area, const std::vector<double>& history, const QColor& colour)
{
    if (history.size() < 2)
        return;
    const double top = std::max(1.0, *std::ranges::max_element(history));
    QPolygonF line;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const double x = static_cast<double>(i) / static_cast<double>(history.size() - 1);
        line << QPointF(area.left() + x * area.width(), area.bottom() - history[i] / top * area.height());
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

void paintArrowHead(QPainter& painter, int fromX, int toX, int y, const QColor& colour)
{
    const int back = toX > fromX ? -arrowHeadLength : arrowHeadLength;
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.drawPolygon(
        QPolygonF{QPointF(toX, y + 0.5), QPointF(toX + back, y - 3.5), QPointF(toX + back, y + 4.5)});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintMarkCircle(QPainter& painter, const QPoint& centre, const QColor& colour)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(centre, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintDiamond(QPainter& painter, const QPointF& centre, int reach, const QColor& colour)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{centre + QPointF(0, -reach), centre + QPointF(reach, 0),
        centre + QPointF(0, reach), centre + QPointF(-reach, 0)});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace legscope::ui

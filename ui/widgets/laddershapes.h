#pragma once

#include <QColor>
#include <QPoint>
#include <QRect>

#include <vector>

class QPainter;

/// Shapes of a ladder that know nothing of its rows and lanes. Pixels.
namespace legscope::ui {

constexpr int arrowHeadLength = 8;

/// A curve over the area, its top the largest value, at least 1; nothing of fewer than two values.
void paintSparkline(
    QPainter& painter, const QRect& area, const std::vector<double>& history, const QColor& colour);
/// The head of an arrow that comes from `fromX` and ends at `toX`.
void paintArrowHead(QPainter& painter, int fromX, int toX, int y, const QColor& colour);
/// A filled circle: the first of two messages to be compared.
void paintMarkCircle(QPainter& painter, const QPoint& centre, const QColor& colour);
/// A filled diamond around `centre`.
void paintDiamond(QPainter& painter, const QPointF& centre, int reach, const QColor& colour);

} // namespace legscope::ui

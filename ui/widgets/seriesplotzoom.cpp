#include "ui/widgets/seriesplot.h"

#include "ui/theme/tones.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

/// A part of the time, looked at closely.
namespace legscope::ui {
namespace {

constexpr SeriesPlot::Time closest{2'000}; ///< ten of the finest steps
constexpr double shortestDraw = 6; ///< pixels; less is a click
constexpr double wheelStep = 120; ///< as Qt counts a notch

} // namespace

void SeriesPlot::setZoom(std::optional<PlotWindow> window)
{
    if (m_zoom == window)
        return;
    m_zoom = window;
    if (m_crosshair && (*m_crosshair < newest() - span() || *m_crosshair >= newest()))
        m_crosshair.reset();
    setAccessibleDescription(readout());
    update();
}

/// Never beyond what there is, nor closer than values stand; all of it is no part.
void SeriesPlot::zoomTo(std::optional<PlotWindow> window)
{
    if (window) {
        const Time whole = wholeSpan(), begin = m_latest - whole;
        const Time wanted = std::clamp(window->to - window->from, std::min(closest, whole), whole);
        const Time from = std::clamp(window->from, begin, m_latest - wanted);
        window
            = wanted < whole && hasValues() ? std::optional(PlotWindow{from, from + wanted}) : std::nullopt;
    }
    if (window == m_zoom)
        return;
    setZoom(window);
    emit zoomed(window);
}

/// `centre` keeps its place on the screen.
void SeriesPlot::zoomAround(Time centre, double factor)
{
    const auto scaled
        = [factor](Time time) { return Time(std::llround(static_cast<double>(time.count()) * factor)); };
    const Time from = newest() - span();
    zoomTo(PlotWindow{centre - scaled(centre - from), centre + scaled(newest() - centre)});
}

void SeriesPlot::wheelEvent(QWheelEvent* event)
{
    event->accept();
    const double notches = event->angleDelta().y() / wheelStep;
    if (notches != 0)
        zoomAround(timeAt(event->position().x()), std::pow(0.8, notches));
}

void SeriesPlot::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && hasValues())
        m_pressed = timeAt(event->position().x());
    event->accept();
}

void SeriesPlot::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return QWidget::mouseReleaseEvent(event);
    const Time begin = *std::exchange(m_pressed, std::nullopt), end = timeAt(event->position().x());
    if (std::abs(xOf(end) - xOf(begin)) >= shortestDraw)
        zoomTo(PlotWindow{std::min(begin, end), std::max(begin, end)});
    update();
}

void SeriesPlot::mouseDoubleClickEvent(QMouseEvent*)
{
    m_pressed.reset();
    zoomTo(std::nullopt);
}

void SeriesPlot::paintSelection(QPainter& painter) const
{
    if (!m_pressed || !m_crosshair)
        return;
    const QRectF area = plotArea();
    const double x = xOf(*m_pressed), end = xOf(*m_crosshair);
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlpha(60);
    painter.fillRect(QRectF(std::min(x, end), area.top(), std::abs(end - x), area.height()), tint);
}

} // namespace legscope::ui

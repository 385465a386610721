#include "ui/widgets/seriesplot.h"

#include "ui/theme/tones.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace legscope::ui {
namespace {

constexpr SeriesPlot::Time shortestSpan{10'000};
constexpr double closer = 0.7; ///< of the time, a step of the zoom
constexpr SeriesPlot::Time leadIn{500}; ///< what led to the first value is seen too

} // namespace

SeriesPlot::SeriesPlot(QWidget* parent)
    : QWidget(parent)
{
    measure();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SeriesPlot::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

void SeriesPlot::setUnit(const QString& unit)
{
    m_unit = unit;
    update();
}

void SeriesPlot::setReach(double value)
{
    m_reach = value;
    update();
}

void SeriesPlot::setCurves(std::vector<PlotCurve> curves)
{
    m_curves = std::move(curves);
    m_latest = Time{0};
    m_oldest = Time::max();
    for (const PlotCurve& curve : m_curves) {
        if (curve.ring.isEmpty())
            continue;
        m_latest = std::max(m_latest, curve.ring.end());
        m_oldest = std::min(m_oldest, curve.ring.begin());
    }
    if (m_zoom && hasValues() && m_zoom->to <= m_oldest)
        m_zoom.reset(); // it is no longer known
    if (m_crosshair && *m_crosshair < newest() - span())
        m_crosshair.reset();
    if (!isVisible() || visibleRegion().isEmpty())
        return;
    setAccessibleDescription(readout());
    update();
}

void SeriesPlot::setMarkers(std::vector<PlotMarker> markers)
{
    m_markers = std::move(markers);
    update();
}

void SeriesPlot::setSpan(Time span)
{
    m_span = std::max(span, Time(1'000));
    update();
}

void SeriesPlot::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

/// A plot that is not full yet has no empty part, but is never narrower than some seconds.
SeriesPlot::Time SeriesPlot::wholeSpan() const
{
    return hasValues() ? std::clamp(m_latest - m_oldest + leadIn, std::min(shortestSpan, m_span), m_span)
                       : m_span;
}

SeriesPlot::Time SeriesPlot::span() const
{
    return m_zoom ? m_zoom->to - m_zoom->from : wholeSpan();
}

QSize SeriesPlot::sizeHint() const
{
    return {420, 160};
}
QSize SeriesPlot::minimumSizeHint() const
{
    return {220, 90};
}

bool SeriesPlot::hasValues() const
{
    return std::ranges::any_of(m_curves, [](const PlotCurve& curve) { return !curve.ring.isEmpty(); });
}

void SeriesPlot::measure()
{
    const QFontMetricsF metrics(font());
    m_lineHeight = metrics.height();
    m_valueWidth = metrics.horizontalAdvance(QStringLiteral("00000")) + 8;
}

void SeriesPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

QRectF SeriesPlot::plotArea() const
{
    return QRectF(rect()).adjusted(m_valueWidth, m_lineHeight + 8, -8, -(m_lineHeight + 4));
}

double SeriesPlot::highest() const
{
    double high = m_reach;
    for (const PlotCurve& curve : m_curves)
        high = std::max(high, static_cast<double>(curve.ring.extent(newest() - span(), newest()).high));
    return high > 0 ? high : 1;
}

SeriesPlot::Time SeriesPlot::timeAt(double x) const
{
    const QRectF area = plotArea();
    const double share = std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
    return newest() - span() + Time(std::llround(share * static_cast<double>(span().count())));
}

double SeriesPlot::xOf(Time time) const
{
    const QRectF area = plotArea();
    const double share
        = static_cast<double>((time - newest() + span()).count()) / static_cast<double>(span().count());
    return area.left() + share * area.width();
}

double SeriesPlot::yOf(double value, double top) const
{
    const QRectF area = plotArea();
    return area.bottom() - value / top * area.height();
}

/// Blue and orange stay apart for colour-blind readers; only the first curve is filled.
QColor SeriesPlot::colorOf(std::size_t curve) const
{
    return curveTone(palette(), curve);
}

QString SeriesPlot::clockOf(Time time, const QString& format)
{
    return QDateTime::fromMSecsSinceEpoch(time.count()).toString(format);
}

QString SeriesPlot::numberText(double value) const
{
    return std::isnan(value) ? QStringLiteral("–") : QLocale().toString(value, 'f', value < 100 ? 1 : 0);
}

QString SeriesPlot::valueText(double value) const
{
    return std::isnan(value) ? numberText(value) : numberText(value) + u' ' + m_unit;
}

SeriesPlot::Time SeriesPlot::moment() const
{
    return m_crosshair.value_or(newest() - Time(1));
}

QString SeriesPlot::readout() const
{
    if (!hasValues())
        return m_emptyText;
    QString text = clockOf(moment(), QStringLiteral("HH:mm:ss"));
    for (const PlotCurve& curve : m_curves)
        text += QStringLiteral("  %1 %2").arg(
            curve.name, valueText(static_cast<double>(curve.ring.at(moment()))));
    for (const PlotMarker& marker : m_markers) {
        if (m_crosshair && std::chrono::abs(marker.time - *m_crosshair) <= span() / 100)
            text += QStringLiteral("  ") + marker.text;
    }
    return text;
}

void SeriesPlot::setCrosshair(std::optional<Time> time)
{
    if (m_crosshair == time)
        return;
    m_crosshair = time;
    setAccessibleDescription(readout());
    update();
}

void SeriesPlot::moveCrosshair(std::optional<Time> time)
{
    if (!hasValues())
        time.reset();
    else if (time)
        time = std::clamp(*time, newest() - span(), newest() - Time(1));
    if (time == m_crosshair)
        return;
    setCrosshair(time);
    emit crosshairMoved(time);
}

void SeriesPlot::mouseMoveEvent(QMouseEvent* event)
{
    moveCrosshair(timeAt(event->position().x()));
    if (m_pressed)
        update();
}
void SeriesPlot::leaveEvent(QEvent*)
{
    moveCrosshair(std::nullopt);
}

void SeriesPlot::keyPressEvent(QKeyEvent* event)
{
    const Time step = m_curves.empty() ? Time(200) : m_curves.front().ring.step();
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCrosshair(moment() - step);
    case Qt::Key_Right:
        return moveCrosshair(moment() + step);
    case Qt::Key_Home:
        return moveCrosshair(newest() - span());
    case Qt::Key_End:
        return moveCrosshair(newest() - Time(1));
    case Qt::Key_Plus:
        return zoomAround(moment(), closer);
    case Qt::Key_Minus:
        return zoomAround(moment(), 1 / closer);
    case Qt::Key_0:
        return zoomTo(std::nullopt);
    case Qt::Key_Escape:
        return m_crosshair ? moveCrosshair(std::nullopt) : QWidget::keyPressEvent(event);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace legscope::ui

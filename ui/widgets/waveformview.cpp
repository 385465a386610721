#include "ui/widgets/waveformview.h"

#include "ui/bridge/shown.h"
#include "ui/theme/tones.h"
#include "ui/theme/typescale.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace legscope::ui {
namespace {

using namespace std::chrono_literals;

constexpr int laneHeight = 40, lowLane = 20; ///< pixels; the latter where there is little room
constexpr int letterWidth = 5 * gridStep;

} // namespace

WaveformView::WaveformView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sound of A and B"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void WaveformView::show(Waveform a, Waveform b, WallTime begin, Time length)
{
    m_waves = {std::move(a), std::move(b)};
    m_begin = begin;
    m_length = length;
    m_position = std::min(m_position, length);
    update();
}

void WaveformView::clear()
{
    m_position = Time(0);
    show({}, {}, {}, Time(0));
}

void WaveformView::setPosition(Time time)
{
    if (std::exchange(m_position, time) != time)
        update();
}

QSize WaveformView::sizeHint() const
{
    return {400, 2 * laneHeight + gridStep + fontMetrics().height()};
}

QSize WaveformView::minimumSizeHint() const
{
    return {200, 2 * lowLane + gridStep + fontMetrics().height()};
}

QRectF WaveformView::laneOf(LegSide side) const
{
    const double height = (QWidget::height() - gridStep - fontMetrics().height()) / 2.0;
    return {letterWidth, side == LegSide::A ? 0 : height + gridStep,
        std::max(1.0, width() - letterWidth - 1.0), height};
}

double WaveformView::xOf(Time time) const
{
    const QRectF lane = laneOf(LegSide::A);
    const double share
        = m_length > Time(0) ? static_cast<double>(time.count()) / static_cast<double>(m_length.count()) : 0;
    return lane.left() + share * lane.width();
}

WaveformView::Time WaveformView::timeAt(double x) const
{
    const QRectF lane = laneOf(LegSide::A);
    const double share = std::clamp((x - lane.left()) / lane.width(), 0.0, 1.0);
    return Time(static_cast<Time::rep>(share * static_cast<double>(m_length.count())));
}

void WaveformView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    for (const LegSide side : {LegSide::A, LegSide::B})
        paintLane(painter, side);
    if (m_length == Time(0))
        return;
    paintTimes(painter);
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    const double x = xOf(m_position), bottom = laneOf(LegSide::B).bottom();
    painter.drawLine(QLineF(x, 0, x, bottom));
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(QRectF(QPointF(letterWidth, 0), QPointF(width() - 1, bottom - 1)));
    }
}

/// The time of day at as many round moments as there is room for.
void WaveformView::paintTimes(QPainter& painter) const
{
    static constexpr std::array steps{1s, 2s, 5s, 10s, 20s, 30s, 60s, 120s, 300s, 600s};
    const double room = fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) + 4 * gridStep;
    const auto* step = std::ranges::find_if(steps, [&](Time one) { return xOf(one) - xOf(Time(0)) >= room; });
    if (step == steps.end())
        return;
    const QRectF lane = laneOf(LegSide::B);
    painter.setPen(tone(palette(), Tone::Muted));
    for (auto time = std::chrono::ceil<std::chrono::seconds>(m_begin.time_since_epoch());
        time <= (m_begin + m_length).time_since_epoch(); ++time) {
        if (time.count() % step->count() != 0)
            continue;
        const QRectF place(
            xOf(time - m_begin.time_since_epoch()) - room / 2, lane.bottom(), room, fontMetrics().height());
        if (place.left() < lane.left() - gridStep || place.right() > width())
            continue;
        painter.drawLine(
            QLineF(place.center().x(), lane.bottom() - gridStep, place.center().x(), lane.bottom()));
        painter.drawText(place, Qt::AlignCenter,
            QDateTime::fromSecsSinceEpoch(time.count()).toString(QStringLiteral("HH:mm:ss")));
    }
}

/// Where nothing came the lane is left empty, so that silence differs from what was lost or never sent.
void WaveformView::paintLane(QPainter& painter, LegSide side) const
{
    const QRectF lane = laneOf(side);
    painter.fillRect(lane, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(0, lane.top(), letterWidth, lane.height()), Qt::AlignCenter, shown(nameOf(side)));
    const double middle = lane.center().y();
    painter.setPen(QPen(tone(palette(), Tone::Grid), 0));
    painter.drawLine(QLineF(lane.left(), middle, lane.right(), middle));
    const Waveform& wave = m_waves[static_cast<std::size_t>(side)];
    if (wave.isEmpty())
        return;
    QList<QLineF> lines;
    for (int x = static_cast<int>(lane.left()); x < static_cast<int>(lane.right()); ++x) {
        const auto peak = wave.peak(timeAt(x), timeAt(x + 1));
        if (!peak)
            continue;
        const double half = lane.height() / 2 - 1;
        const double high = middle - static_cast<double>(peak->high) * half,
                     low = middle - static_cast<double>(peak->low) * half;
        lines.append(QLineF(x, std::min(high, middle - 0.5), x, std::max(low, middle + 0.5)));
    }
    painter.setPen(QPen(curveTone(palette(), static_cast<std::size_t>(side)), 0)); // as the plots have it
    painter.drawLines(lines);
}

void WaveformView::want(Time time)
{
    if (m_length > Time(0))
        emit wanted(std::clamp(time, Time(0), m_length));
}

void WaveformView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        want(timeAt(event->position().x()));
}

void WaveformView::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) != 0)
        want(timeAt(event->position().x()));
}

void WaveformView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return want(m_position - 1s);
    case Qt::Key_Right:
        return want(m_position + 1s);
    case Qt::Key_Home:
        return want(Time(0));
    case Qt::Key_End:
        return want(m_length);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace legscope::ui

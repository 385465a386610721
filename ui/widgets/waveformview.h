#pragma once

#include "ui/models/waveform.h"

#include <QWidget>

#include <array>

namespace legscope::ui {

/// The sound of both sides over time, A above B, and where it is played, under it the time of day. A click,
/// or Left and Right (a second), Home and End, go to another moment.
class WaveformView : public QWidget {
    Q_OBJECT

public:
    using Time = std::chrono::microseconds; ///< since the sound begins

    explicit WaveformView(QWidget* parent = nullptr);

    /// Both begin then, and last so long.
    void show(Waveform a, Waveform b, WallTime begin, Time length);
    void clear();
    void setPosition(Time time);
    Time position() const { return m_position; }
    Time length() const { return m_length; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The operator wants to hear what is there.
    void wanted(std::chrono::microseconds time);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF laneOf(LegSide side) const;
    void paintLane(QPainter& painter, LegSide side) const;
    void paintTimes(QPainter& painter) const;
    double xOf(Time time) const;
    Time timeAt(double x) const;
    void want(Time time);

    std::array<Waveform, 2> m_waves; ///< by LegSide
    WallTime m_begin{};
    Time m_length{0}, m_position{0};
};

} // namespace legscope::ui

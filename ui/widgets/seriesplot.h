#pragma once

#include "ui/models/seriesring.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace legscope::ui {

/// One line of a plot with its values.
struct PlotCurve {
    QString name;
    SeriesRing ring;
};

/// A moment worth a line of its own.
struct PlotMarker {
    SeriesRing::Time time{0};
    QString text;
};

/// Plots series over the last while: axes with units, a legend with the latest values, gaps where nothing is
/// known, and a crosshair that shows the values at one moment (mouse, or Left, Right, Home, End; Escape hides
/// it). Costs one pass over the pixels, however many values there are: each column draws the lowest and the
/// highest.
class SeriesPlot : public QWidget {
    Q_OBJECT

public:
    using Time = SeriesRing::Time;

    explicit SeriesPlot(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Shown at the value axis and behind each value: "pps", "%", "ms".
    void setUnit(const QString& unit);
    /// The value axis reaches that far at least.
    void setReach(double value);
    /// Takes copies, so that the plot lives longer than what it shows. Repaints only while visible.
    void setCurves(std::vector<PlotCurve> curves);
    /// Moments drawn across the curves; those out of sight are left out.
    void setMarkers(std::vector<PlotMarker> markers);
    const std::vector<PlotMarker>& markers() const { return m_markers; }
    /// How much time is shown at most, up to the latest value; less while the values are younger.
    void setSpan(Time span);
    /// Shown instead of the curves while there is no value.
    void setEmptyText(const QString& text);

    std::optional<Time> crosshair() const { return m_crosshair; }
    /// "12:00:01  in 50.0 pps  out 50.0 pps": the values at the crosshair, without one the latest, and the
    /// marker there.
    QString readout() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    /// Shows the values of that moment; none hides the crosshair.
    void setCrosshair(std::optional<legscope::ui::SeriesRing::Time> time);

signals:
    /// The operator moved the crosshair; other plots of the same time may follow.
    void crosshairMoved(std::optional<legscope::ui::SeriesRing::Time> time);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What one column of pixels shows of a curve, in pixels.
    struct PixelColumn {
        double left, right, low, high;
    };

    void measure();
    bool hasValues() const;
    Time span() const;
    Time moment() const;
    QRectF plotArea() const;
    double highest() const;
    Time timeAt(double x) const;
    double xOf(Time time) const;
    double yOf(double value, double top) const;
    QColor colorOf(std::size_t curve) const;
    static QString clockOf(Time time, const QString& format);
    QString valueText(double value) const;
    void moveCrosshair(std::optional<Time> time);

    void paintAxes(QPainter& painter, double top) const;
    std::vector<PixelColumn> columnsOf(std::size_t curve, double top) const;
    void paintFill(QPainter& painter, std::size_t curve, double top) const;
    void paintCurve(QPainter& painter, std::size_t curve, double top) const;
    void paintMarkers(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    QString m_title, m_unit, m_emptyText;
    std::vector<PlotCurve> m_curves;
    std::vector<PlotMarker> m_markers;
    Time m_latest{0}; ///< end of the latest step of any curve
    Time m_oldest{0}; ///< begin of the oldest
    double m_lineHeight = 0, m_valueWidth = 0; ///< pixels, of the font
    Time m_span{60'000};
    double m_reach = 0;
    std::optional<Time> m_crosshair;
};

} // namespace legscope::ui

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

/// From and to when a plot shows what it has.
struct PlotWindow {
    SeriesRing::Time from{0}, to{0};
    bool operator==(const PlotWindow&) const = default;
};

/// Plots series over the last while: axes with units, a legend with the latest values, gaps where nothing is
/// known, and a crosshair that shows the values at one moment (mouse, or Left, Right, Home, End; Escape hides
/// it). A part of the time is looked at closely by the wheel, by + and -, or by drawing over it; 0 or a
/// double click shows all again. Costs one pass over the pixels, however many values there are: each column
/// draws the lowest and the highest.
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

    /// The part that is looked at; none while the latest is shown.
    const std::optional<PlotWindow>& zoom() const { return m_zoom; }
    std::optional<Time> crosshair() const { return m_crosshair; }
    /// Whether the moment is in what is shown now.
    bool shows(Time time) const { return time > newest() - span() && time <= newest(); }
    /// "12:00:01  in 50.0 pps  out 50.0 pps": the values at the crosshair, without one the latest, and the
    /// marker there.
    QString readout() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    /// Shows the values of that moment; none hides the crosshair.
    void setCrosshair(std::optional<legscope::ui::SeriesRing::Time> time);
    /// Shows that part; none goes back to the latest.
    void setZoom(std::optional<legscope::ui::PlotWindow> window);

signals:
    /// The operator moved the crosshair; other plots of the same time may follow.
    void crosshairMoved(std::optional<legscope::ui::SeriesRing::Time> time);
    /// The operator looks at another part.
    void zoomed(std::optional<legscope::ui::PlotWindow> window);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
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
    /// Where what is shown ends.
    Time newest() const { return m_zoom ? m_zoom->to : m_latest; }
    Time wholeSpan() const;
    void zoomTo(std::optional<PlotWindow> window);
    void zoomAround(Time centre, double factor);
    void paintSelection(QPainter& painter) const;
    Time moment() const;
    QRectF plotArea() const;
    double highest() const;
    Time timeAt(double x) const;
    double xOf(Time time) const;
    double yOf(double value, double top) const;
    QColor colorOf(std::size_t curve) const;
    static QString clockOf(Time time, const QString& format);
    QString numberText(double value) const;
    QString valueText(double value) const;
    void moveCrosshair(std::optional<Time> time);

    void paintAxes(QPainter& painter, double top) const;
    std::vector<PixelColumn> columnsOf(std::size_t curve, double top) const;
    void paintFill(QPainter& painter, std::size_t curve, double top) const;
    void paintCurve(QPainter& painter, std::size_t curve, double top) const;
    void paintMarkers(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintMoment(QPainter& painter) const;

    QString m_title, m_unit, m_emptyText;
    std::vector<PlotCurve> m_curves;
    std::vector<PlotMarker> m_markers;
    Time m_latest{0}; ///< end of the latest step of any curve
    Time m_oldest{0}; ///< begin of the oldest
    double m_lineHeight = 0, m_valueWidth = 0; ///< pixels, of the font
    Time m_span{60'000};
    double m_reach = 0;
    std::optional<Time> m_crosshair;
    std::optional<PlotWindow> m_zoom;
    std::optional<Time> m_pressed; ///< where the operator began to draw
};

} // namespace legscope::ui

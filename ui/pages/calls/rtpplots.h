#pragma once

#include "engine/event/event.h"
#include "ui/models/rtpseries.h"

#include <QWidget>

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace legscope::ui {

class CallStore;
class SeriesPlot;
struct CallRecord;
struct PlotMarker;

/// Plots of one m-line of a call under one crosshair and one zoom: packets a second, loss, jitter, MOS,
/// delta, round trip.
class RtpPlots : public QWidget {
    Q_OBJECT

public:
    /// What is kept of a call's last time in fifths of a second.
    static constexpr std::chrono::milliseconds fineSpan{60'000};

    /// Both outlive the plots.
    RtpPlots(const CallStore& store, const RtpSeries& series, QWidget* parent = nullptr);

    /// The last `span` of an m-line of a call, which need not be known (any more).
    void show(CallId call, std::uint32_t mline, std::chrono::milliseconds span);
    void showAllTime();
    /// A part of the time is looked at.
    bool isZoomed() const;
    /// Whether the moment is in what is shown now.
    bool shows(SeriesRing::Time time) const;
    /// The values of that moment in all; none hides the crosshair.
    void setCrosshair(std::optional<SeriesRing::Time> time);

private:
    void linkPlots();
    void showPlots();
    void showPlot(std::size_t place);
    bool isFine() const;
    bool hasRtp() const;
    std::vector<PlotMarker> markersOf(const CallRecord& call) const;

    const CallStore& m_store;
    const RtpSeries& m_series;
    CallId m_call;
    std::uint32_t m_mline = 0;
    std::chrono::milliseconds m_span = fineSpan;
    std::array<SeriesPlot*, 6> m_plots;
};

} // namespace legscope::ui

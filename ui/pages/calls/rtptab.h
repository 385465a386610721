#pragma once

#include "engine/event/event.h"
#include "ui/models/rtpseries.h"

#include <QWidget>

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace legscope::ui {

class CallStore;
class RtpCounterModel;
class SeriesPlot;
struct PlotMarker;
struct CallRecord;

/// The RTP of one call: for each leg a live plot of what came in and what went out, and the counters in two
/// tables side by side.
class RtpTab : public QWidget {
    Q_OBJECT

public:
    /// `store` outlives the tab. Series are kept of every call from now on, so that a call that is selected
    /// later has its past too.
    explicit RtpTab(const CallStore& store, QWidget* parent = nullptr);

    void showCall(CallId call);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Choice {
        RtpQuantity in;
        RtpQuantity out; ///< equal to `in` where the quantity has no outgoing side
        QString title, unit;
    };

    QWidget* buildBar();
    QWidget* buildPlots();
    void followStore();
    void takeSamples();
    void showState();
    void showStreams(const CallRecord& call);
    void showPlots();
    void showPlot(LegSide leg);
    static QString textOf(FlowChange change);
    std::vector<PlotMarker> markersOf(const CallRecord& call, LegSide leg) const;
    QString emptySentence(const CallRecord* call) const;
    QString quietSentence(const CallRecord& call) const;
    std::uint32_t mline() const;
    Choice choice() const;

    const CallStore& m_store;
    CallId m_call;
    RtpSeries m_series;
    RtpCounterModel* m_counters;
    QComboBox* m_mline;
    QComboBox* m_quantity;
    QComboBox* m_span;
    QLabel* m_note;
    QLabel* m_empty;
    std::array<SeriesPlot*, 2> m_plots; ///< by LegSide
    QStackedWidget* m_stack;
};

} // namespace legscope::ui

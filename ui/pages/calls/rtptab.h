#pragma once

#include "engine/event/event.h"
#include "ui/models/rtpseries.h"

#include <QWidget>

#include <array>
#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace legscope::ui {

class CallStore;
class RtpCard;
class RtpCounterModel;
class RtpCounterTables;
class RtpPlots;
class SoundPanel;
struct CallRecord;

/// The RTP of one call: each direction in big numbers, plots under one crosshair and one zoom (packets a
/// second, loss, jitter, MOS, delta, round trip), and all counters below them, or beside them where there is
/// room.
class RtpTab : public QWidget {
    Q_OBJECT

public:
    /// `store` outlives the tab. Series are kept of every call from now on, so that a call that is selected
    /// later has its past too.
    explicit RtpTab(const CallStore& store, QWidget* parent = nullptr);

    void showCall(CallId call);

    /// From now on the calls of the store can be heard: of this engine, which has their packets. The panel
    /// that `make` returns is the tab's own.
    void setSound(std::function<SoundPanel*()> make);
    /// Shows the sound of the call, or hides it again.
    void listen();

signals:
    /// The operator wants what is said to be kept: rtp-capture=payload.
    void payloadWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBar();
    void followStore();
    void takeSamples(const std::vector<CallSample>& samples);
    void showState();
    void showStreams(const CallRecord& call);
    void showPlots();
    void showSound(bool isWanted);
    void showHeard(std::optional<WallTime> time);
    QString emptySentence(const CallRecord* call) const;
    QString quietSentence(const CallRecord& call) const;
    std::uint32_t mline() const;
    float lastRate(LegSide from) const;

    const CallStore& m_store;
    CallId m_call;
    RtpSeries m_series;
    RtpCounterModel* m_counters;
    QComboBox* m_mline;
    QComboBox* m_span;
    QLabel* m_note;
    QLabel* m_empty;
    std::array<RtpCard*, 2> m_cards; ///< by LegSide
    RtpPlots* m_plots;
    RtpCounterTables* m_tables = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_stack;
    QToolButton* m_listen;
    std::function<SoundPanel*()> m_makeSound; ///< null: nothing can be heard
    SoundPanel* m_sound = nullptr; ///< once it was asked for
};

} // namespace legscope::ui

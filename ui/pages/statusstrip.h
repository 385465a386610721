#pragma once

#include "ui/bridge/looplag.h"

#include <QStatusBar>
#include <QTimer>

class QToolButton;

namespace legscope::ui {

class CallStore;
class EngineLink;
class EngineStatus;

/// The line at the bottom: engine, calls, rates, loss, what waits and what was dropped. Each item is a
/// button: it leads to the calls behind the number, or explains what it counts. Numbers move at most five
/// times a second: each that gets longer lays out the window.
class StatusStrip : public QStatusBar {
    Q_OBJECT

public:
    StatusStrip(const EngineLink& link, const EngineStatus& status, const CallStore& calls,
        QWidget* parent = nullptr);

    /// All items as one line, as they are now, for tests and screen readers.
    QString line();

signals:
    /// The calls that these words find are what the item counts.
    void callsWanted(const QString& words);
    void profilesWanted();
    void thawWanted();

private:
    QToolButton* item(const QString& hint);
    void connectItems();
    void showLoadLater();
    void showLoad();
    void showRing();
    void showPhase(const QString& text);
    void showMediaIo();

    const EngineLink& m_link;
    const EngineStatus& m_status;
    const CallStore& m_calls;
    const LoopLag m_lag;
    QTimer m_next; ///< runs for a while after the numbers were shown
    bool m_moved = false; ///< meanwhile
    QToolButton* m_frozen;
    QToolButton* m_engine;
    QToolButton* m_count;
    QToolButton* m_rate;
    QToolButton* m_rtp;
    QToolButton* m_loss;
    QToolButton* m_mediaIo;
    QToolButton* m_ring;
    QToolButton* m_ui;
    QToolButton* m_queue;
    QToolButton* m_dropped;
};

} // namespace legscope::ui

#pragma once

#include <QStatusBar>

class QLabel;

namespace legscope::ui {

class CallStore;
class EngineLink;
class EngineStatus;

/// The line at the bottom: engine, calls, rates, what waits and what was dropped.
class StatusStrip : public QStatusBar {
    Q_OBJECT

public:
    StatusStrip(const EngineLink& link, const EngineStatus& status, const CallStore& calls,
        QWidget* parent = nullptr);

    /// All items as one line, for tests and screen readers.
    QString line() const;

private:
    QLabel* item(const QString& hint);
    void showLoad();
    void showPhase(const QString& text);

    const EngineLink& m_link;
    const EngineStatus& m_status;
    const CallStore& m_calls;
    QLabel* m_frozen;
    QLabel* m_engine;
    QLabel* m_count;
    QLabel* m_rate;
    QLabel* m_rtp;
    QLabel* m_queue;
    QLabel* m_dropped;
};

} // namespace legscope::ui

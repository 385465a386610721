#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace legscope::ui {

class EngineStatus;

/// What the Calls page shows while there is no call: why, and what can be done.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const EngineStatus& status, QAction* demoCall, QWidget* parent = nullptr);

    QString sentence() const;

private:
    void tell();

    const EngineStatus& m_status;
    QLabel* m_title;
    QLabel* m_cause;
};

} // namespace legscope::ui

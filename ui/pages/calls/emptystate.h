#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;

namespace legscope::ui {

class EngineStatus;

/// What the Calls page shows while there is no call: where calls are expected, why none can come, and what
/// can be done.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    /// `actions` are what can be done, the first one by Enter.
    EmptyState(const EngineStatus& status, const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// What is said, a line each.
    QString sentence() const;
    /// "sip:127.0.0.1:5060" of each profile that runs, as they can be copied.
    QStringList addresses() const { return m_addresses; }

private:
    void tell();
    void showAddresses();

    const EngineStatus& m_status;
    QLabel* m_title;
    QLabel* m_cause;
    QWidget* m_listening = nullptr; ///< made anew with the addresses
    QStringList m_addresses, m_profiles; ///< of the same profiles
};

} // namespace legscope::ui

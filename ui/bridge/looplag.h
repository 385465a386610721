#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace legscope::ui {

/// How late the GUI thread comes to what waits for it: a timer that tells by how much it was overdue.
class LoopLag : public QObject {
    Q_OBJECT

public:
    explicit LoopLag(QObject* parent = nullptr);

    /// The worst of the last second or two.
    std::chrono::milliseconds worst() const { return std::max(m_current, m_previous); }

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_since;
    std::chrono::milliseconds m_current{0}, m_previous{0};
    int m_ticks = 0;
};

} // namespace legscope::ui

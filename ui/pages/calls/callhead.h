#pragma once

#include "ui/models/callrow.h"

#include <QFrame>

#include <vector>

class QAction;
class QToolButton;

namespace legscope::ui {

class ElidedLabel;
class Pill;

/// One call in one line: who calls whom, pills for state, duration, mode, codecs and encryption, the reason
/// of the mode, an operator's note, its Call-ID to copy, and what can be done with it.
class CallHead : public QFrame {
    Q_OBJECT

public:
    explicit CallHead(QWidget* parent = nullptr);

    /// `now` ends the duration of a live call.
    void show(const CallRow& row, WallTime now);
    void clear();
    /// "1001 → 1002", or that nothing is selected.
    QString title() const;
    /// Buttons at the right end.
    void setActions(const QList<QAction*>& actions);

private:
    void showPills(const CallRow& row, WallTime now);

    ElidedLabel* m_title;
    Pill* m_state;
    Pill* m_duration;
    Pill* m_mode;
    Pill* m_codecs;
    Pill* m_secure;
    ElidedLabel* m_reason;
    ElidedLabel* m_note; ///< an operator's
    QToolButton* m_copy; ///< the Call-ID
    QString m_callId;
};

} // namespace legscope::ui

#pragma once

#include "engine/event/engineevent.h"
#include "engine/event/ids.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace legscope::ui {

class Commands;

/// Why the route of a call is what it is: what the dialplan asks of it, and the answer to each condition.
/// The engine is asked when the dialog is made (ExplainRoute); it answers for calls that live.
class RouteDialog : public QDialog {
    Q_OBJECT

public:
    /// `title` is what the operator knows the call by; `commands` outlive the dialog.
    RouteDialog(Commands& commands, CallId call, const QString& title, QWidget* parent = nullptr);

    /// What is read above the conditions: what they are, or why there are none.
    QString sentence() const;
    /// One a line.
    QString conditions() const;

private:
    void show(const CommandFinished& finished);

    QLabel* m_sentence;
    QPlainTextEdit* m_conditions;
};

} // namespace legscope::ui

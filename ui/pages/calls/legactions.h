#pragma once

#include "engine/api/command.h"
#include "ui/dialogs/legdialog.h"
#include "ui/models/callrecord.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QKeySequence;
class QWidget;

namespace legscope::ui {

class CallStore;
class Commands;
class EngineStatus;

/// What the engine can do with a live call, each one QAction: record, play, listen, whisper, transfer, park,
/// take its media. Those that cannot be done with the selected call are disabled, and their tool tips say
/// why.
class LegActions : public QObject {
    Q_OBJECT

public:
    /// All outlive this; the window takes the keys and is the parent of dialogs.
    LegActions(const CallStore& calls, const EngineStatus& status, Commands& commands, QWidget* window);

    const QList<QAction*>& actions() const { return m_actions; }
    /// The call that they mean from now on; one that is not known: none.
    void show(CallId call);

    QAction* record;
    QAction* stopRecording;
    QAction* play;
    QAction* listen;
    QAction* whisper;
    QAction* transfer;
    QAction* park;
    QAction* takeMedia;

signals:
    /// What was done, and what the engine said of it.
    void done(const QString& what, const QString& sentence);
    void refused(const QString& what, const QString& sentence);

private:
    QAction* make(const QString& text, const QKeySequence& key, const QString& hint,
        std::function<void(const CallRecord&)> act);
    void allow(QAction& action, const QString& whyNot);
    QString whyNoMedia(const CallRecord& call) const;
    void ask(const CallRecord& call, LegQuestion question);
    void askToListen(const CallRecord& call, const QString& title, const std::string& variables);
    void run(const QString& what, CommandBody command);

    const CallStore& m_calls;
    const EngineStatus& m_status;
    Commands& m_commands;
    QWidget* m_window;
    CallId m_call;
    QList<QAction*> m_actions;
    QString m_phone; ///< of the operator, as last entered
};

} // namespace legscope::ui

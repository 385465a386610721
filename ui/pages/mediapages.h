#pragma once

#include "engine/event/ids.h"

#include <QObject>

class QAction;

namespace legscope::ui {

class CallStore;
class Commands;
class ConferencesPage;
class EngineLink;
class EngineStatus;
class LegActions;
class RecordingsPage;

/// What the window has for the media of Default mode: its pages, and what is done with the legs of a call.
class MediaPages : public QObject {
    Q_OBJECT

public:
    /// All outlive this, and `calls` follow the link already. The window owns the pages once they are in it.
    MediaPages(EngineLink& link, const CallStore& calls, const EngineStatus& status, Commands& commands,
        QWidget* window);

    RecordingsPage& recordings() { return *m_recordings; }
    ConferencesPage& conferences() { return *m_conferences; }
    LegActions& legs() { return *m_legs; }
    /// What the palette offers: of the legs, of the recordings, of the conferences.
    QList<QAction*> commands() const;

signals:
    void callActivated(legscope::CallId call);
    void callsWanted();
    void originateWanted();
    void done(const QString& sentence);
    void refused(const QString& what, const QString& sentence);

private:
    RecordingsPage* m_recordings;
    ConferencesPage* m_conferences;
    LegActions* m_legs;
};

} // namespace legscope::ui

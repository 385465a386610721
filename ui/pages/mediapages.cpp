#include "ui/pages/mediapages.h"

#include "ui/pages/calls/legactions.h"
#include "ui/pages/conferences/conferencespage.h"
#include "ui/pages/recordings/recordingspage.h"

#include <QAction>

namespace legscope::ui {

MediaPages::MediaPages(
    EngineLink& link, const CallStore& calls, const EngineStatus& status, Commands& commands, QWidget* window)
    : QObject(window)
    , m_recordings(new RecordingsPage(link, calls, commands))
    , m_conferences(new ConferencesPage(commands))
    , m_legs(new LegActions(calls, status, commands, window))
{
    connect(m_recordings, &RecordingsPage::callActivated, this, &MediaPages::callActivated);
    connect(m_recordings, &RecordingsPage::callsWanted, this, &MediaPages::callsWanted);
    connect(m_conferences, &ConferencesPage::originateWanted, this, &MediaPages::originateWanted);
    connect(m_legs, &LegActions::refused, this, &MediaPages::refused);
    connect(m_legs, &LegActions::done, this, [this](const QString& what, const QString& sentence) {
        emit done(sentence.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, sentence));
    });
}

QList<QAction*> MediaPages::commands() const
{
    return m_legs->actions() + m_recordings->listActions() + m_conferences->listActions();
}

} // namespace legscope::ui

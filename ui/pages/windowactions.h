#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenuBar;
class QSettings;

namespace legscope::ui {

/// Every command of the main window, each one QAction: the menu, the strip and the shortcuts share it.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget* window);

    void fillMenu(QMenuBar& bar, const QList<QAction*>& pages, const QList<QAction*>& legCommands,
        const QList<QAction*>& ladderCommands, const QList<QAction*>& messageCommands) const;
    /// The colours that were chosen last.
    void restoreScheme(const QSettings& settings);

    QAction* demoCall;
    QAction* originate;
    QAction* hangUp;
    QAction* openBundle;
    QAction* exportAll;
    QAction* exportCall;
    QAction* quit;
    QAction* palette;
    QAction* filter;
    QAction* freeze;
    QAction* maximiseDetail;
    QAction* nextMessage;
    QAction* previousMessage;
    QAction* ladder;
    QAction* sdpDiff;
    QAction* rtp;
    QAction* listen;
    QAction* events;
    QAction* raw;
    QAction* keys;
    QAction* about;

private:
    QAction* make(const QString& text, const QKeySequence& shortcut, const QString& hint = {});
    void setScheme(Scheme scheme);
    void addScheme(const QString& text, Scheme scheme);

    QWidget* m_window;
    QActionGroup* m_schemes;
};

} // namespace legscope::ui

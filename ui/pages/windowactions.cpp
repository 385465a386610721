#include "ui/pages/windowactions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QWidget>

namespace legscope::ui {
namespace {

const QString schemeKey = QStringLiteral("window/scheme");

} // namespace

WindowActions::WindowActions(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_schemes(new QActionGroup(this))
{
    demoCall = make(tr("&Demo call"), QKeySequence(tr("Ctrl+D")),
        tr("Place a call between the two built-in phones through the engine"));
    demoCall->setIcon(themedIcon(QStringLiteral("demo"), Tone::Success));
    originate = make(tr("&Originate..."), QKeySequence(tr("Ctrl+O")),
        tr("Call two ends and connect them, or call one and run an application"));
    originate->setIcon(themedIcon(QStringLiteral("originate"), Tone::Accent));
    hangUp = make(tr("&Hang up"), QKeySequence(tr("Ctrl+H")), tr("End the selected call on both legs"));
    hangUp->setIcon(themedIcon(QStringLiteral("hangup"), Tone::Failure));
    hangUp->setEnabled(false);
    openBundle = make(tr("&Open diagnostics..."), QKeySequence(tr("Ctrl+Shift+O")),
        tr("Look at the calls of a diagnostics bundle that somebody sent"));
    openBundle->setIcon(themedIcon(QStringLiteral("history")));
    exportAll = make(tr("&Export all calls..."), QKeySequence(tr("Ctrl+E")),
        tr("Write a diagnostics bundle (zip) of every call"));
    exportAll->setIcon(themedIcon(QStringLiteral("export")));
    exportCall = make(tr("Export &selected call..."), QKeySequence(tr("Ctrl+Shift+E")),
        tr("Write a diagnostics bundle (zip) of the selected call"));
    exportCall->setIcon(themedIcon(QStringLiteral("export")));
    exportCall->setEnabled(false);
    quit = make(tr("&Quit"), QKeySequence(tr("Ctrl+Q")));
    quit->setMenuRole(QAction::QuitRole);

    palette = make(tr("&Command palette..."), QKeySequence(tr("Ctrl+K")), tr("Find a command by its name"));
    filter = make(tr("&Filter"), QKeySequence(tr("/")), tr("Go to the filter"));
    freeze = make(tr("Free&ze"), QKeySequence(tr("F8")),
        tr("Hold the view still; the engine goes on and nothing is lost"));
    freeze->setIcon(themedIcon(QStringLiteral("freeze"), Tone::Accent));
    freeze->setCheckable(true);
    maximiseDetail
        = make(tr("&Maximise detail"), QKeySequence(tr("F11")), tr("Show the call's detail alone"));
    maximiseDetail->setCheckable(true);

    nextMessage = make(tr("&Next message"), QKeySequence(tr("Alt+Down")));
    previousMessage = make(tr("&Previous message"), QKeySequence(tr("Alt+Up")));
    ladder = make(tr("&Ladder"), QKeySequence(tr("Alt+1")));
    sdpDiff = make(tr("&SDP diff"), QKeySequence(tr("Alt+2")));
    rtp = make(tr("&RTP"), QKeySequence(tr("Alt+3")));
    listen = make(tr("L&isten"), QKeySequence(tr("Ctrl+Shift+L")),
        tr("See and hear what was said in the selected call"));
    events = make(tr("&Events"), QKeySequence(tr("Alt+4")));
    raw = make(tr("Ra&w"), QKeySequence(tr("Alt+5")));
    keys = make(tr("&Keys..."), QKeySequence(tr("F1")), tr("Every key, and what it does"));
    about = make(tr("&About Legscope"), {});
    about->setMenuRole(QAction::AboutRole);

    addScheme(tr("As the &system"), Scheme::System);
    addScheme(tr("&Light"), Scheme::Light);
    addScheme(tr("&Dark"), Scheme::Dark);
    connect(m_schemes, &QActionGroup::triggered, this, [this](const QAction* action) {
        setScheme(static_cast<Scheme>(action->data().toInt()));
        QSettings().setValue(schemeKey, action->data());
    });
}

QAction* WindowActions::make(const QString& text, const QKeySequence& shortcut, const QString& hint)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setStatusTip(hint);
    const QString plain = QString(text).remove(QLatin1Char('&'));
    const QString key = shortcut.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(shortcut.toString());
    action->setToolTip((hint.isEmpty() ? plain : hint) + key);
    m_window->addAction(action);
    return action;
}

void WindowActions::addScheme(const QString& text, Scheme scheme)
{
    QAction* action = m_schemes->addAction(text);
    action->setIconText(tr("Colours: %1").arg(action->iconText()));
    action->setCheckable(true);
    action->setData(static_cast<int>(scheme));
}

void WindowActions::restoreScheme(const QSettings& settings)
{
    setScheme(static_cast<Scheme>(qBound(0, settings.value(schemeKey, 0).toInt(), 2)));
}

void WindowActions::setScheme(Scheme scheme)
{
    applyScheme(scheme);
    for (QAction* action : m_schemes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(scheme));
}

void WindowActions::fillMenu(QMenuBar& bar, const QList<QAction*>& pages, const QList<QAction*>& legCommands,
    const QList<QAction*>& ladderCommands, const QList<QAction*>& messageCommands) const
{
    QMenu* file = bar.addMenu(tr("&File"));
    file->addAction(openBundle);
    file->addSeparator();
    file->addActions({exportAll, exportCall});
    file->addSeparator();
    file->addAction(quit);

    QMenu* call = bar.addMenu(tr("&Call"));
    call->setToolTipsVisible(true);
    call->addActions({originate, demoCall, hangUp});
    call->addSeparator();
    call->addActions(legCommands);
    call->addSeparator();
    call->addAction(listen);
    call->addSeparator();
    call->addActions({previousMessage, nextMessage});
    call->addActions(messageCommands);

    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions(pages);
    view->addSeparator();
    view->addActions({ladder, sdpDiff, rtp, events, raw});
    view->addSeparator();
    view->addActions({palette, filter, freeze, maximiseDetail});
    view->addSeparator();
    view->addActions(ladderCommands);
    view->addSeparator();
    view->addMenu(tr("Co&lours"))->addActions(m_schemes->actions());

    bar.addMenu(tr("&Help"))->addActions({keys, about});
}

} // namespace legscope::ui

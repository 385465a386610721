#include "ui/pages/mainwindow.h"

#include "engine/core/log.h"
#include "engine/event/plaintext.h"
#include "ui/bridge/commands.h"
#include "ui/bridge/enginelink.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/text.h"
#include "ui/dialogs/keysheet.h"
#include "ui/models/callquery.h"
#include "ui/pages/bundle/bundleopening.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callspage.h"
#include "ui/pages/commandpalette.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/filterstrip.h"
#include "ui/pages/filterviews.h"
#include "ui/pages/history/historybar.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/log/logpage.h"
#include "ui/pages/modestrip.h"
#include "ui/pages/profiles/profilespage.h"
#include "ui/pages/statusstrip.h"
#include "ui/pages/windowactions.h"
#include "ui/theme/icons.h"
#include "ui/widgets/ladderview.h"
#include "ui/widgets/wordcompleter.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

/// What the window tells is on stderr too, for those who look there.
void logProblem(const Problem& problem)
{
    const LogLevel level = problem.severity == Severity::Error ? LogLevel::Error
        : problem.severity == Severity::Warning                ? LogLevel::Warning
                                                               : LogLevel::Info;
    const std::string where = problem.where.empty() ? std::string() : problem.where + ": ";
    logLine(level, "console", plainText(where + problem.text));
}

} // namespace

MainWindow::MainWindow(EngineLink& link, QWidget* parent)
    : QMainWindow(parent)
    , m_status(new EngineStatus(link, this))
    , m_commands(new Commands(link, *m_status, this))
    , m_actions(new WindowActions(this))
    , m_rail(new QToolBar(tr("Pages"), this))
    , m_pages(new QActionGroup(this))
    , m_stack(new QStackedWidget)
    , m_filter(new QLineEdit)
    , m_views(new FilterViews)
    , m_modes(new ModeStrip(*m_status))
    , m_errors(new ErrorBar)
    , m_callsPage(new CallsPage(
          m_calls, *m_status, {m_actions->demoCall, m_actions->originate, m_actions->openBundle}))
    , m_profilesPage(new ProfilesPage(link))
    , m_historyPage(new HistoryPage(*m_commands))
    , m_logPage(nullptr)
    , m_strip(new StatusStrip(link, *m_status, m_calls))
    , m_bundles(new BundleOpening(*this, *m_status, *m_strip, *m_errors))
{
    m_calls.follow(link);
    m_logPage = new LogPage(link, m_calls); // after the store: it names the legs
    setWindowTitle(tr("Legscope"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/legscope.svg")));
    resize(1280, 820);
    buildRail();
    buildStrip();
    buildCentre();
    setStatusBar(m_strip);
    addPage(QStringLiteral("calls"), tr("Calls"), m_callsPage);
    addPage(QStringLiteral("history"), tr("History"), m_historyPage);
    addPage(QStringLiteral("profiles"), tr("Profiles"), m_profilesPage);
    addPage(QStringLiteral("log"), tr("Log"), m_logPage);
    connectActions();
    connectDetailActions();
    connectEngine();
    restoreState();
    m_callsPage->focusList();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildRail()
{
    m_rail->setObjectName(QStringLiteral("rail"));
    m_rail->setMovable(false);
    m_rail->setContextMenuPolicy(Qt::PreventContextMenu);
    m_rail->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    m_rail->setIconSize(QSize(24, 24));
    m_rail->setAccessibleName(tr("Pages"));
    addToolBar(Qt::LeftToolBarArea, m_rail);
}

void MainWindow::buildStrip()
{
    m_filter->setPlaceholderText(tr("Filter:  mode:proxy  state:live  from:~34  mos<3.6   ( / )"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(tr(
        "<qt>Words that must all hold. A word alone is found anywhere; <b>from: to: profile: codec: "
        "cause: mode: state: finding: note: call: callid: agent:</b> look at one thing (<b>~</b> anywhere in "
        "it, <b>=</b> all "
        "of it); <b>header:Name~text</b> at a header of its messages; "
        "<b>loss&gt; jitter&gt; mos&lt; dur&gt; pps&gt;</b> compare; <b>-</b> in front turns a word "
        "round.</qt>"));
    new WordCompleter(CallQuery::vocabulary(), *m_filter);
    m_filter->addAction(themedIcon(QStringLiteral("filter"), Tone::Muted), QLineEdit::LeadingPosition);

    auto* strip = new FilterStrip(*m_filter, *m_views, *m_modes, this);
    strip->keepText(m_actions->originate);
    strip->addAction(m_actions->freeze);
    strip->addAction(m_actions->originate);
    strip->addAction(m_actions->demoCall);
    strip->addAction(m_actions->hangUp);
    strip->addSeparator();
    strip->addWidget(m_modes);
    addToolBar(Qt::TopToolBarArea, strip);
    connect(m_stack, &QStackedWidget::currentChanged, strip, [this, strip] {
        const QAction* page = m_pages->checkedAction();
        strip->setPageTitle(
            m_stack->currentWidget() == m_callsPage || page == nullptr ? QString() : page->text());
    });
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_errors);
    column->addWidget(m_stack, 1);
    setCentralWidget(centre);
}

void MainWindow::addPage(const QString& icon, const QString& title, QWidget* page)
{
    const auto number = static_cast<int>(m_pages->actions().size()) + 1;
    m_stack->addWidget(page);
    auto* action = new QAction(themedIcon(icon), title, this);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
    action->setToolTip(QStringLiteral("%1 (%2)").arg(title, action->shortcut().toString()));
    connect(action, &QAction::triggered, this, [this, page] { showPage(page); });
    action->setData(QVariant::fromValue(page));
    m_pages->addAction(action);
    m_rail->addAction(action);
    if (QWidget* button = m_rail->widgetForAction(action))
        button->setMinimumWidth(72);
    if (number == 1)
        action->setChecked(true);
    menuBar()->clear();
    const LadderView& ladder = m_callsPage->detail().ladder();
    m_actions->fillMenu(*menuBar(), m_pages->actions(), ladder.displayActions(),
        ladder.messageActions() + ladder.exportActions());
}

void MainWindow::showPage(const QWidget* page)
{
    for (QAction* action : m_pages->actions()) {
        if (action->data().value<QWidget*>() != page)
            continue;
        action->setChecked(true);
        m_stack->setCurrentWidget(action->data().value<QWidget*>());
    }
}

void MainWindow::showSetting(const QString& profile, const QString& parameter)
{
    showPage(m_profilesPage);
    if (!profile.isEmpty())
        m_profilesPage->showParameter(profile, parameter);
}

void MainWindow::proposeSetting(const QString& profile, const QString& parameter, const QString& value)
{
    showSetting(profile, parameter);
    if (!profile.isEmpty() && !value.isEmpty())
        m_profilesPage->propose(profile, parameter, value);
}

void MainWindow::showCallsOf(const QString& words)
{
    showPage(m_callsPage);
    m_filter->setText(words);
}

void MainWindow::connectActions()
{
    connect(m_actions->demoCall, &QAction::triggered, this, &MainWindow::placeDemoCall);
    connect(m_actions->originate, &QAction::triggered, this, &MainWindow::openOriginate);
    connect(m_actions->hangUp, &QAction::triggered, this, &MainWindow::hangUpSelected);
    connect(m_actions->exportAll, &QAction::triggered, this, [this] { openExport(ExportScope::All); });
    connect(m_actions->exportCall, &QAction::triggered, this, [this] {
        if (isHistoryShown())
            return m_historyPage->exportSelected();
        openExport(m_callsPage->selectedCalls().size() > 1 ? ExportScope::Selected : ExportScope::ThisCall);
    });
    connect(m_actions->openBundle, &QAction::triggered, m_bundles, &BundleOpening::choose);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(
        m_actions->keys, &QAction::triggered, this, [this] { (new KeySheet(allCommands(), this))->show(); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions, &WindowActions::schemeChosen, this, &MainWindow::chooseScheme);
    connect(m_actions->freeze, &QAction::toggled, &m_calls, &CallStore::setFrozen);
    connect(&m_calls, &CallStore::frozenChanged, m_actions->freeze, &QAction::setChecked);
    connect(m_actions->maximiseDetail, &QAction::toggled, m_callsPage, &CallsPage::setDetailMaximised);
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        if (isHistoryShown())
            return m_historyPage->focusSearch();
        showPage(m_callsPage);
        m_filter->setFocus();
        m_filter->selectAll();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->isModified() ? m_callsPage->typeFilter(words) : m_callsPage->setFilter(words);
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_callsPage->setFilter(m_filter->text());
        m_callsPage->focusList();
    });
    connect(m_filter, &QLineEdit::textChanged, m_views, &FilterViews::setWords);
    connect(m_callsPage, &CallsPage::filterChanged, m_filter, &QLineEdit::setText);
    connect(m_callsPage, &CallsPage::wordAdded, this, [this](const QString& word) {
        const QString words = m_filter->text().trimmed();
        m_filter->setText(words.isEmpty() ? word : words + QLatin1Char(' ') + word);
    });
    connect(m_views, &FilterViews::chosen, this, &MainWindow::showCallsOf);
}

QList<QAction*> MainWindow::allCommands() const
{
    const LadderView& ladder = m_callsPage->detail().ladder();
    return m_pages->actions() + m_actions->findChildren<QAction*>() + m_callsPage->listActions()
        + ladder.displayActions() + ladder.messageActions() + ladder.exportActions() + m_views->views();
}

void MainWindow::openPalette()
{
    QList<QAction*> commands = allCommands();
    commands.removeOne(m_actions->palette);
    auto* palette = new CommandPalette(commands, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, height() / 6)));
    palette->show();
}

void MainWindow::connectDetailActions()
{
    const auto tab = [this](QAction* action, CallDetail::Tab which) {
        connect(action, &QAction::triggered, this, [this, which] { detailInFront().showTab(which); });
    };
    tab(m_actions->ladder, CallDetail::Ladder);
    tab(m_actions->sdpDiff, CallDetail::SdpDiff);
    tab(m_actions->rtp, CallDetail::Rtp);
    tab(m_actions->events, CallDetail::Events);
    tab(m_actions->raw, CallDetail::Raw);
    connect(m_actions->nextMessage, &QAction::triggered, this,
        [this] { detailInFront().ladder().nextMessage(); });
    connect(m_actions->previousMessage, &QAction::triggered, this,
        [this] { detailInFront().ladder().previousMessage(); });
    connect(m_historyPage, &HistoryPage::settingActivated, this, &MainWindow::showSetting);
    connect(m_historyPage, &HistoryPage::remedyWanted, this, &MainWindow::proposeSetting);
    connect(m_historyPage, &HistoryPage::exportWanted, this, &MainWindow::openHistoryExport);
    connect(m_stack, &QStackedWidget::currentChanged, this,
        [this] { showSelection(m_callsPage->selectedCall()); });
    m_callsPage->setCallActions({m_actions->hangUp, m_actions->exportCall});
    connect(m_callsPage, &CallsPage::selectionChanged, this, &MainWindow::showSelection);
    connect(m_callsPage, &CallsPage::settingActivated, this, &MainWindow::showSetting);
    connect(m_callsPage, &CallsPage::remedyWanted, this, &MainWindow::proposeSetting);
    connect(m_callsPage, &CallsPage::noteWanted, this, &MainWindow::openNote);
    connect(m_historyPage, &HistoryPage::noted, this,
        [this](const std::string& uuid, const std::string& note) { m_calls.setNote(uuid, note); });
    connect(m_logPage, &LogPage::callActivated, this, [this](CallId call) {
        showPage(m_callsPage);
        m_callsPage->selectCall(call);
    });
    connect(m_strip, &StatusStrip::callsWanted, this, &MainWindow::showCallsOf);
    connect(m_strip, &StatusStrip::profilesWanted, this, [this] { showPage(m_profilesPage); });
    connect(m_strip, &StatusStrip::thawWanted, this, [this] { m_calls.setFrozen(false); });
    connect(m_modes, &ModeStrip::profileActivated, this,
        [this](const QString& profile) { showSetting(profile, QStringLiteral("inbound-proxy-media")); });
}

void MainWindow::connectEngine()
{
    connect(m_status, &EngineStatus::problemTold, this, [this](const Problem& problem) {
        const QString where = shown(problem.where), text = shown(problem.text);
        logProblem(problem);
        if (problem.severity == Severity::Notice)
            m_strip->showMessage(where.isEmpty() ? text : QStringLiteral("%1: %2").arg(where, text), 10'000);
        else
            m_errors->tell(problem.severity, where, text);
    });
    connect(m_status, &EngineStatus::commandFinished, this, [](const CommandFinished& finished) {
        if (finished.error)
            logLine(LogLevel::Error, "console", plainText(finished.error->detail));
    });
    connect(m_status, &EngineStatus::phaseChanged, this, [this](EnginePhase phase) {
        m_actions->demoCall->setEnabled(phase == EnginePhase::Running);
        m_actions->originate->setEnabled(phase == EnginePhase::Running);
        showWhatStopsAllProfiles(phase);
    });
    connect(&m_calls, &CallStore::callChanged, this, [this](CallId call) {
        if (call == m_callsPage->selectedCall())
            showSelection(call);
    });
}

/// Without a profile that runs there is nothing to see but why, and where it is corrected.
void MainWindow::showWhatStopsAllProfiles(EnginePhase phase)
{
    const auto& profiles = m_status->profiles();
    const auto runs = [](const ProfileStatus& profile) { return profile.state == ProfileState::Running; };
    if (phase != EnginePhase::Running || profiles.empty() || std::ranges::any_of(profiles, runs))
        return;
    showSetting(shown(profiles.front().name), QStringLiteral("sip-ip"));
}

void MainWindow::showSelection(CallId call)
{
    const CallRecord* record = m_calls.find(call);
    const auto isLive = [this](CallId one) {
        const CallRecord* other = m_calls.find(one);
        return other != nullptr && other->live();
    };
    m_actions->hangUp->setEnabled(std::ranges::any_of(m_callsPage->selectedCalls(), isLive));
    m_actions->exportCall->setEnabled(isHistoryShown() || record != nullptr);
}

bool MainWindow::isHistoryShown() const
{
    return m_stack->currentWidget() == m_historyPage;
}

CallDetail& MainWindow::detailInFront()
{
    if (isHistoryShown())
        return m_historyPage->detail();
    showPage(m_callsPage);
    return m_callsPage->detail();
}

QString MainWindow::statusLine() const
{
    return m_strip->line();
}

void MainWindow::chooseScheme(Scheme scheme)
{
    applyScheme(scheme);
    m_actions->setScheme(scheme);
    QSettings().setValue(QStringLiteral("window/scheme"), static_cast<int>(scheme));
}

void MainWindow::saveState()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("ladder/time"), static_cast<int>(m_callsPage->detail().ladder().time()));
    m_callsPage->saveState(settings);
    m_historyPage->saveState(settings);
}

void MainWindow::restoreState()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    const int time
        = settings.value(QStringLiteral("ladder/time"), static_cast<int>(LadderTime::Relative)).toInt();
    m_callsPage->detail().ladder().setTime(static_cast<LadderTime>(qBound(0, time, 2)));
    m_callsPage->restoreState(settings);
    m_historyPage->restoreState(settings);
    const int scheme = settings.value(QStringLiteral("window/scheme"), 0).toInt();
    applyScheme(static_cast<Scheme>(qBound(0, scheme, 2)));
    m_actions->setScheme(static_cast<Scheme>(qBound(0, scheme, 2)));
}

void MainWindow::closeNow()
{
    m_closesNow = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_closesNow && !mayClose())
        return event->ignore();
    saveState();
    event->accept();
}

} // namespace legscope::ui

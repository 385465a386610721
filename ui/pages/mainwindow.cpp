#include "ui/pages/mainwindow.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/enginelink.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/shown.h"
#include "ui/dialogs/keysheet.h"
#include "ui/pages/bundle/bundleopening.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callspage.h"
#include "ui/pages/calls/legactions.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/filterstrip.h"
#include "ui/pages/filterviews.h"
#include "ui/pages/history/historybar.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/log/logpage.h"
#include "ui/pages/mediapages.h"
#include "ui/pages/modestrip.h"
#include "ui/pages/pagerail.h"
#include "ui/pages/problemnotices.h"
#include "ui/pages/profiles/profilespage.h"
#include "ui/pages/statusstrip.h"
#include "ui/pages/windowactions.h"
#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
MainWindow::MainWindow(EngineLink& link, QWidget* parent)
    : QMainWindow(parent)
    , m_status(new EngineStatus(link, this))
    , m_commands(new Commands(link, *m_status, this))
    , m_actions(new WindowActions(this))
    , m_rail(new PageRail(this))
    , m_filter(new FilterField)
    , m_views(new FilterViews)
    , m_modes(new ModeStrip(*m_status))
    , m_errors(new ErrorBar)
    , m_callsPage(new CallsPage(
          m_calls, *m_status, {m_actions->demoCall, m_actions->originate, m_actions->openBundle}))
    , m_profilesPage(new ProfilesPage(link))
    , m_historyPage(new HistoryPage(*m_commands))
    , m_logPage(nullptr)
    , m_media(nullptr)
    , m_strip(new StatusStrip(link, *m_status, m_calls))
    , m_bundles(new BundleOpening(*this, *m_status, *m_strip, *m_errors))
{
    m_calls.follow(link);
    // After the store: they name the legs, and the parties.
    m_logPage = new LogPage(link, m_calls);
    m_media = new MediaPages(link, m_calls, *m_status, *m_commands, this);
    setWindowTitle(tr("Legscope"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/legscope.svg")));
    resize(1280, 820);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    buildStrip();
    buildCentre();
    setStatusBar(m_strip);
    addPage(QStringLiteral("calls"), tr("Calls"), m_callsPage);
    addPage(QStringLiteral("history"), tr("History"), m_historyPage);
    addPage(QStringLiteral("profiles"), tr("Profiles"), m_profilesPage);
    addPage(QStringLiteral("log"), tr("Log"), m_logPage);
    connectMedia();
    connectActions();
    connectDetailActions();
    connectEngine();
    restoreState();
    m_callsPage->focusList();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildStrip()
{
    auto* strip = new FilterStrip(*m_filter, *m_views, *m_modes, this);
    strip->keepText(m_actions->originate);
    strip->addAction(m_actions->freeze);
    strip->addAction(m_actions->originate);
    strip->addAction(m_actions->demoCall);
    strip->addAction(m_actions->hangUp);
    strip->addSeparator();
    strip->addWidget(m_modes);
    addToolBar(Qt::TopToolBarArea, strip);
    connect(m_rail, &PageRail::frontChanged, strip, [this, strip] {
        strip->setPageTitle(m_rail->front() == m_callsPage ? QString() : m_rail->titleOfFront());
    });
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_errors);
    column->addWidget(&m_rail->stack(), 1);
    setCentralWidget(centre);
}

void MainWindow::addPage(const QString& icon, const QString& title, QWidget* page)
{
    m_rail->addPage(icon, title, page);
    menuBar()->clear();
    const LadderView& ladder = m_callsPage->detail().ladder();
    m_actions->fillMenu(*menuBar(), m_rail->pages(), m_media->legs().actions(), ladder.displayActions(),
        ladder.messageActions() + ladder.exportActions());
}

void MainWindow::showPage(const QWidget* page)
{
    m_rail->showPage(page);
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
    m_filter->filter(*m_callsPage);
    connect(m_filter, &QLineEdit::textChanged, m_views, &FilterViews::setWords);
    connect(m_views, &FilterViews::chosen, this, &MainWindow::showCallsOf);
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
    m_callsPage->setSound(*m_commands);
    connect(m_actions->listen, &QAction::triggered, this, [this] {
        showPage(m_callsPage);
        m_callsPage->detail().listen();
    });
    connect(m_actions->nextMessage, &QAction::triggered, this,
        [this] { detailInFront().ladder().nextMessage(); });
    connect(m_actions->previousMessage, &QAction::triggered, this,
        [this] { detailInFront().ladder().previousMessage(); });
    connect(m_historyPage, &HistoryPage::settingActivated, this, &MainWindow::showSetting);
    connect(m_historyPage, &HistoryPage::remedyWanted, this, &MainWindow::proposeSetting);
    connect(m_historyPage, &HistoryPage::exportWanted, this, &MainWindow::openHistoryExport);
    connect(m_rail, &PageRail::frontChanged, this, [this] { showSelection(m_callsPage->selectedCall()); });
    m_callsPage->setCallActions({m_actions->hangUp, m_actions->exportCall});
    connect(m_callsPage, &CallsPage::selectionChanged, this, &MainWindow::showSelection);
    connect(m_callsPage, &CallsPage::settingActivated, this, &MainWindow::showSetting);
    connect(m_callsPage, &CallsPage::remedyWanted, this, &MainWindow::proposeSetting);
    connect(m_callsPage, &CallsPage::noteWanted, this, &MainWindow::openNote);
    connect(m_callsPage, &CallsPage::routeWanted, this, &MainWindow::openRoute);
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
    new ProblemNotices(*m_status, *m_strip, *m_errors, this);
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
    m_media->legs().show(call);
    m_actions->exportCall->setEnabled(isHistoryShown() || record != nullptr);
}

bool MainWindow::isHistoryShown() const
{
    return m_rail->front() == m_historyPage;
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

void MainWindow::saveState()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_callsPage->saveState(settings);
    m_historyPage->saveState(settings);
}

void MainWindow::restoreState()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_callsPage->restoreState(settings);
    m_historyPage->restoreState(settings);
    m_actions->restoreScheme(settings);
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

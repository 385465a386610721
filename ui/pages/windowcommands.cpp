#include "ui/pages/mainwindow.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/shown.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/notedialog.h"
#include "ui/dialogs/originatedialog.h"
#include "ui/dialogs/routedialog.h"
#include "ui/models/callrow.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callspage.h"
#include "ui/pages/calls/legactions.h"
#include "ui/pages/commandpalette.h"
#include "ui/pages/conferences/conferencespage.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/filterviews.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/mediapages.h"
#include "ui/pages/pagerail.h"
#include "ui/pages/profiles/profilespage.h"
#include "ui/pages/recordings/recordingspage.h"
#include "ui/pages/statusstrip.h"
#include "ui/pages/windowactions.h"
#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

#include <utility>

/// What the main window asks of the engine, and of the operator.
namespace legscope::ui {
namespace {

/// Long enough to look at the RTP of it.
constexpr std::chrono::seconds demoDuration{30};

} // namespace

/// What came of the command is told: success in the status bar, failure with its cause in the bar above.
void MainWindow::run(CommandBody command, const QString& what, const QString& success)
{
    m_commands->run(std::move(command), this, [this, what, success](const CommandFinished& finished) {
        if (finished.error) {
            m_errors->tell(Severity::Error, what, shown(finished.error->detail));
            m_strip->clearMessage();
            return;
        }
        const QString text = shown(finished.text);
        m_strip->showMessage(text.isEmpty() ? success : QStringLiteral("%1: %2").arg(what, text), 15'000);
    });
}

void MainWindow::placeDemoCall()
{
    showPage(m_callsPage);
    m_callsPage->selectNextDemoCall();
    run(PlaceDemoCalls{1, demoDuration}, tr("Demo call"), tr("Demo call placed"));
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

void MainWindow::connectMedia()
{
    addPage(QStringLiteral("recordings"), tr("Recordings"), &m_media->recordings());
    addPage(QStringLiteral("conferences"), tr("Conferences"), &m_media->conferences());
    m_callsPage->setLegActions(m_media->legs().actions());
    connect(m_media, &MediaPages::callActivated, this, [this](CallId call) {
        showPage(m_callsPage);
        m_callsPage->selectCall(call);
    });
    connect(m_media, &MediaPages::callsWanted, this, [this] { showPage(m_callsPage); });
    connect(m_media, &MediaPages::originateWanted, this, &MainWindow::openOriginate);
    connect(m_media, &MediaPages::done, this,
        [this](const QString& sentence) { m_strip->showMessage(sentence, 15'000); });
    connect(m_media, &MediaPages::refused, this, [this](const QString& what, const QString& sentence) {
        m_errors->tell(Severity::Error, what, sentence);
    });
}

void MainWindow::openOriginate()
{
    auto* dialog = new OriginateDialog(*m_status, *m_commands, this);
    connect(dialog, &OriginateDialog::sent, m_callsPage, &CallsPage::selectNextOriginated);
    connect(dialog, &OriginateDialog::accepted, this,
        [this, dialog] { m_strip->showMessage(dialog->outcome(), 15'000); });
    connect(dialog, &OriginateDialog::refusedLate, this,
        [this](const QString& sentence) { m_errors->tell(Severity::Error, tr("Originate"), sentence); });
    dialog->show();
}

void MainWindow::hangUpSelected()
{
    std::vector<CallId> calls = m_callsPage->selectedCalls();
    std::erase_if(calls, [this](CallId call) {
        const CallRecord* record = m_calls.find(call);
        return record == nullptr || !record->live();
    });
    if (calls.size() > 1 && !mayHangUp(calls.size()))
        return;
    for (const CallId call : calls)
        run(HangUpCall{call}, tr("Hang up"), tr("Call hung up"));
}

void MainWindow::openNote(CallId call)
{
    const CallRecord* record = m_calls.find(call);
    if (record == nullptr)
        return;
    const CallBegan& began = record->began;
    auto* dialog = new NoteDialog(*m_commands, began.uuid, partiesText(began), record->note, this);
    connect(dialog, &NoteDialog::noted, this, [this, call, uuid = began.uuid](const std::string& note) {
        m_calls.setNote(call, note);
        m_historyPage->takeNote(uuid, note);
    });
    dialog->open();
}

void MainWindow::openRoute(CallId call)
{
    if (const CallRecord* record = m_calls.find(call))
        (new RouteDialog(*m_commands, call, partiesText(record->began), this))->open();
}

bool MainWindow::mayHangUp(std::size_t calls)
{
    QMessageBox question(QMessageBox::Question, tr("Hang up"),
        tr("Hang up %n calls?", nullptr, static_cast<int>(calls)), QMessageBox::NoButton, this);
    QPushButton* hangUp = question.addButton(tr("Hang up"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    return question.clickedButton() == hangUp;
}

void MainWindow::openExport(ExportScope scope)
{
    auto* dialog
        = new ExportDialog(m_calls, *m_commands, [this](ExportScope of) { return callsOf(of); }, this);
    showExport(dialog, scope);
}

void MainWindow::openHistoryExport(ExportScope scope)
{
    auto* dialog = new ExportDialog(
        m_historyPage->opened(), *m_commands, [this](ExportScope of) { return m_historyPage->callsOf(of); },
        this);
    for (const ExportScope whole : {ExportScope::Listed, ExportScope::All})
        dialog->withhold(whole);
    showExport(dialog, scope);
}

void MainWindow::showExport(ExportDialog* dialog, ExportScope scope)
{
    dialog->choose(scope);
    connect(
        dialog, &ExportDialog::finishedLate, this, [this](const QString& sentence, const QString& written) {
            if (written.isEmpty())
                return m_errors->tell(Severity::Error, {}, sentence);
            m_errors->offer(sentence, tr("Open folder"),
                [written] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(written).path())); });
        });
    dialog->show();
}

std::vector<CallId> MainWindow::callsOf(ExportScope scope) const
{
    switch (scope) {
    case ExportScope::Selected:
        return m_callsPage->selectedCalls();
    case ExportScope::Listed:
        return m_callsPage->listedCalls();
    case ExportScope::All:
        return m_calls.calls();
    case ExportScope::ThisCall:
        break;
    }
    const CallId call = m_callsPage->selectedCall();
    return m_calls.find(call) == nullptr ? std::vector<CallId>() : std::vector{call};
}

/// Live calls end with the window; the operator decides.
bool MainWindow::mayClose()
{
    const auto live = static_cast<int>(m_status->liveCalls());
    if (live == 0)
        return true;
    QMessageBox question(QMessageBox::Question, tr("Quit Legscope"), tr("%n calls are live.", nullptr, live),
        QMessageBox::NoButton, this);
    question.setInformativeText(
        tr("Quitting hangs them up on both legs. Or Legscope takes no new calls from now on, "
           "and quits when the last one has ended."));
    QPushButton* hangUp = question.addButton(tr("Hang up and quit"), QMessageBox::DestructiveRole);
    QPushButton* wait = question.addButton(tr("Quit after the last call"), QMessageBox::AcceptRole);
    wait->setEnabled(m_status->phase() == EnginePhase::Running);
    QPushButton* cancel = question.addButton(QMessageBox::Cancel);
    question.setDefaultButton(cancel);
    question.setEscapeButton(cancel);
    question.exec();
    if (question.clickedButton() == wait)
        quitAfterTheLastCall();
    return question.clickedButton() == hangUp;
}

void MainWindow::quitAfterTheLastCall()
{
    m_strip->showMessage(tr("No new calls are taken; Legscope quits when the last one has ended."));
    m_commands->run(DrainCalls{}, this, [this](const CommandFinished& finished) {
        if (!finished.error)
            return closeNow();
        m_errors->tell(Severity::Error, tr("Quit"), shown(finished.error->detail));
        m_strip->clearMessage();
    });
}

QList<QAction*> MainWindow::allCommands() const
{
    const LadderView& ladder = m_callsPage->detail().ladder();
    return m_rail->pages() + m_actions->findChildren<QAction*>() + m_callsPage->listActions()
        + m_media->commands() + ladder.displayActions() + ladder.messageActions() + ladder.exportActions()
        + m_views->views();
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

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Legscope"),
        tr("<h3>Legscope %1</h3><p>A SIP back-to-back user agent and its console.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
}

} // namespace legscope::ui

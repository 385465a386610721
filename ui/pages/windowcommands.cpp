#include "ui/pages/mainwindow.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/text.h"
#include "ui/dialogs/originatedialog.h"
#include "ui/pages/calls/callspage.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/statusstrip.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

#include <utility>

/// What the main window asks of the engine, and of the operator.
namespace legscope::ui {

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
    m_callsPage->selectNextDemoCall();
    run(PlaceDemoCalls{}, tr("Demo call"), tr("Demo call placed"));
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
    const CallId call = m_callsPage->selectedCall();
    if (call)
        run(HangUpCall{call}, tr("Hang up"), tr("Call hung up"));
}

void MainWindow::exportTo(const std::filesystem::path& file, CallId call)
{
    const QString name = QDir::toNativeSeparators(QString::fromStdString(file.string()));
    ExportBundle bundle;
    bundle.file = file;
    if (call)
        bundle.calls.push_back(call);
    m_strip->showMessage(tr("Exporting to %1...").arg(name));
    run(std::move(bundle), tr("Export to %1").arg(name), tr("Exported to %1").arg(name));
}

void MainWindow::askWhereToExport(CallId call)
{
    QSettings settings;
    const QString key = QStringLiteral("export/directory");
    const QString directory
        = settings.value(key, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString name = call ? QStringLiteral("legscope-%1-call-%2.zip").arg(stamp).arg(call.value)
                              : QStringLiteral("legscope-%1.zip").arg(stamp);
    const QString file
        = QFileDialog::getSaveFileName(this, call ? tr("Export the selected call") : tr("Export all calls"),
            QDir(directory).filePath(name), tr("Diagnostics bundle (*.zip)"));
    if (file.isEmpty())
        return;
    settings.setValue(key, QFileInfo(file).absolutePath());
    exportTo(std::filesystem::path(file.toStdString()), call);
}

/// Live calls end with the window; the operator decides.
bool MainWindow::mayClose()
{
    const auto live = static_cast<int>(m_status->liveCalls());
    if (live == 0)
        return true;
    QMessageBox question(QMessageBox::Question, tr("Quit Legscope"), tr("%n calls are live.", nullptr, live),
        QMessageBox::NoButton, this);
    question.setInformativeText(tr("Quitting hangs them up on both legs."));
    QPushButton* hangUp = question.addButton(tr("Hang up and quit"), QMessageBox::DestructiveRole);
    QPushButton* cancel = question.addButton(QMessageBox::Cancel);
    question.setDefaultButton(cancel);
    question.setEscapeButton(cancel);
    question.exec();
    return question.clickedButton() == hangUp;
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Legscope"),
        tr("<h3>Legscope %1</h3><p>A SIP back-to-back user agent and its console.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
}

} // namespace legscope::ui

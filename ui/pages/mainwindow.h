#pragma once

#include "engine/api/command.h"
#include "engine/event/event.h"
#include "ui/models/callstore.h"
#include "ui/models/exportdraft.h"
#include "ui/pages/filterfield.h"

#include <QMainWindow>

#include <vector>

namespace legscope::ui {

class BundleOpening;
class CallDetail;
class CallsPage;
class Commands;
class EngineLink;
class EngineStatus;
class ErrorBar;
class ExportDialog;
class FilterViews;
class HistoryPage;
class LogPage;
class MediaPages;
class ModeStrip;
class PageRail;
class ProfilesPage;
class StatusStrip;
class WindowActions;

/// The console: a rail of pages on the left, filter, freeze and modes above, status below. Lives on the GUI
/// thread; everything it shows is folded from the link's events.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `link` outlives the window. Make the window before the link's box is subscribed, so that nothing is
    /// missed.
    explicit MainWindow(EngineLink& link, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Puts a page on the rail (Ctrl+1, Ctrl+2...). The window owns it from now on.
    void addPage(const QString& icon, const QString& title, QWidget* page);
    void showPage(const QWidget* page);

    /// Closes without asking: the process was told to end.
    void closeNow();

    CallStore& calls() { return m_calls; }
    EngineStatus& status() { return *m_status; }
    Commands& commands() { return *m_commands; }
    CallsPage& callsPage() { return *m_callsPage; }
    ProfilesPage& profilesPage() { return *m_profilesPage; }
    HistoryPage& historyPage() { return *m_historyPage; }
    BundleOpening& bundles() { return *m_bundles; }
    LogPage& logPage() { return *m_logPage; }
    MediaPages& media() { return *m_media; }
    ErrorBar& errors() { return *m_errors; }
    WindowActions& actions() { return *m_actions; }
    QLineEdit& filter() { return *m_filter; }
    QString statusLine() const;

public slots:
    void placeDemoCall();
    void openOriginate();
    void hangUpSelected();
    /// Asks for a note of a call of this run.
    void openNote(legscope::CallId call);
    /// Shows why the route of a live call is what it is.
    void openRoute(legscope::CallId call);
    void openExport(legscope::ui::ExportScope scope);
    /// Of the history; its calls are read.
    void openHistoryExport(legscope::ui::ExportScope scope);

    /// Opens the profile's form at a parameter.
    void showSetting(const QString& profile, const QString& parameter);
    /// Opens it there with a value entered; nothing is applied before the operator confirms it.
    void proposeSetting(const QString& profile, const QString& parameter, const QString& value);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildStrip();
    void buildCentre();
    void connectActions();
    void showCallsOf(const QString& words);
    QList<QAction*> allCommands() const;
    void openPalette();
    void connectDetailActions();
    void connectMedia();
    void connectEngine();
    void run(CommandBody command, const QString& what, const QString& success);
    std::vector<CallId> callsOf(ExportScope scope) const;
    void showExport(ExportDialog* dialog, ExportScope scope);
    bool isHistoryShown() const;
    /// The detail of the page in front; of another page that of the calls, which comes to the front.
    CallDetail& detailInFront();
    bool mayHangUp(std::size_t calls);
    void showWhatStopsAllProfiles(EnginePhase phase);
    void showSelection(CallId call);
    bool mayClose();
    void quitAfterTheLastCall();
    void saveState();
    void restoreState();
    void showAbout();

    CallStore m_calls;
    EngineStatus* m_status;
    Commands* m_commands;
    WindowActions* m_actions;
    PageRail* m_rail;
    FilterField* m_filter;
    FilterViews* m_views;
    ModeStrip* m_modes;
    ErrorBar* m_errors;
    CallsPage* m_callsPage;
    ProfilesPage* m_profilesPage;
    HistoryPage* m_historyPage;
    LogPage* m_logPage;
    MediaPages* m_media;
    StatusStrip* m_strip;
    BundleOpening* m_bundles;
    bool m_closesNow = false;
};

} // namespace legscope::ui

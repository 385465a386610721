#pragma once

#include "engine/diagnose/exportwatch.h"
#include "engine/event/event.h"
#include "ui/dialogs/exportchoices.h"
#include "ui/theme/tones.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace legscope::ui {

class CallStore;
class Commands;
class ExportFile;
class ExportPreview;
class FolderProbe;

/// Writes the diagnostics bundle: of which calls, with what, and what is masked, shown at a message of them.
/// The engine does the work; closed meanwhile, the dialog waits hidden and tells later what came of it.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `store` and `commands` outlive the dialog.
    ExportDialog(const CallStore& store, Commands& commands, ExportChoices::CallsOf callsOf,
        QWidget* parent = nullptr);

    void choose(ExportScope scope);
    /// The scope is not offered.
    void withhold(ExportScope scope);
    ExportDraft draft() const;
    /// What keeps it from being written, or what came of it; empty when there is nothing to tell.
    QString sentence() const;
    /// What was written last; empty before.
    QString written() const { return m_written; }
    /// Asks whether the folder answers before it is shown for a choice; a test's instead of the disk's.
    void setProbe(FolderProbe* probe);

public slots:
    void startExport();
    void cancelExport();
    void done(int result) override;

signals:
    /// It was closed before the engine's answer came.
    /// `written` is empty where nothing was.
    void finishedLate(const QString& sentence, const QString& written);

private:
    enum class Stage : std::uint8_t { Choosing, Running, Cancelling };

    void buildButtons(QVBoxLayout& column);
    void run(ExistingFile existing);
    void finish(const CommandFinished& finished, const QString& file);
    void enter(Stage stage);
    void showDraft();
    void showProgress();
    void showSentence(const QString& text, Tone which = Tone::Text);
    void showPreview();
    void remember() const;

    const CallStore& m_store;
    Commands& m_commands;
    Stage m_stage = Stage::Choosing;
    std::shared_ptr<ExportWatch> m_watch;
    QString m_written;
    QTimer m_poll;
    QElapsedTimer m_stalled; ///< since the latest progress
    ExportWatch::Progress m_seen;

    ExportFile* m_file;
    ExportChoices* m_choices;
    ExportPreview* m_preview;
    QLabel* m_sentence;
    QPushButton* m_replace;
    QPushButton* m_open;
    QProgressBar* m_progress;
    QPushButton* m_export = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace legscope::ui

#pragma once

#include "engine/diagnose/exportwatch.h"
#include "engine/event/event.h"
#include "ui/models/exportdraft.h"
#include "ui/theme/tones.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <vector>

class QCheckBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QToolButton;
class QVBoxLayout;

namespace legscope::ui {

class CallStore;
class Commands;
class MessagePreview;

/// Writes the diagnostics bundle: of which calls, with what, and what is masked, shown at a message of them.
/// The engine does the work; closed meanwhile, the dialog waits hidden and tells later what came of it.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// The calls of a scope, as they are now.
    using CallsOf = std::function<std::vector<CallId>(ExportScope)>;

    /// `store` and `commands` outlive the dialog.
    ExportDialog(const CallStore& store, Commands& commands, CallsOf callsOf, QWidget* parent = nullptr);

    void choose(ExportScope scope);
    ExportDraft draft() const;
    /// What keeps it from being written, or what came of it; empty when there is nothing to tell.
    QString sentence() const;
    /// What was written last; empty before.
    QString written() const { return m_written; }

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

    QWidget* buildScopes();
    QWidget* buildParts();
    QWidget* buildMasks();
    QWidget* buildPreview();
    void buildFile(QVBoxLayout& column);
    void buildButtons(QVBoxLayout& column);
    void browse();
    void run(ExistingFile existing);
    void finish(const CommandFinished& finished, const QString& file);
    void enter(Stage stage);
    void showCounts();
    void showDraft();
    void showProgress();
    void showSentence(const QString& text, Tone which = Tone::Text);
    void showPreview();
    void turnPreview(int by);
    void remember() const;
    void restore();

    const CallStore& m_store;
    Commands& m_commands;
    const CallsOf m_callsOf;
    Stage m_stage = Stage::Choosing;
    std::shared_ptr<ExportWatch> m_watch;
    QString m_written;
    QString m_proposed; ///< file name that the operator did not enter
    QString m_folder;
    int m_message = 0; ///< of the previewed call
    QTimer m_poll, m_second;
    QElapsedTimer m_stalled; ///< since the latest progress
    ExportWatch::Progress m_seen;

    std::array<QRadioButton*, 4> m_scopes{};
    std::array<QCheckBox*, bundlePartCount> m_parts{};
    QCheckBox* m_keys;
    QCheckBox* m_parties;
    QWidget* m_choices = nullptr;
    MessagePreview* m_preview;
    QLabel* m_previewed;
    QToolButton* m_before = nullptr;
    QToolButton* m_after = nullptr;
    QLineEdit* m_file;
    QPushButton* m_browse = nullptr;
    QLabel* m_sentence;
    QPushButton* m_replace;
    QPushButton* m_open;
    QProgressBar* m_progress;
    QPushButton* m_export = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace legscope::ui

#include "ui/dialogs/exportdialog.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/dialogs/exportfile.h"
#include "ui/dialogs/exportpreview.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/labeltone.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds pollInterval{100}, patience{5'000};

bool isSame(const ExportWatch::Progress& one, const ExportWatch::Progress& other)
{
    return one.stage == other.stage && one.done == other.done;
}

} // namespace

ExportDialog::ExportDialog(
    const CallStore& store, Commands& commands, ExportChoices::CallsOf callsOf, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_commands(commands)
    , m_file(new ExportFile(this))
    , m_choices(new ExportChoices(store, std::move(callsOf)))
    , m_preview(new ExportPreview(store))
    , m_sentence(new QLabel)
    , m_replace(new QPushButton(tr("&Replace the file")))
    , m_open(new QPushButton(tr("&Open folder")))
    , m_progress(new QProgressBar)
{
    setWindowTitle(tr("Export calls"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * gridStep);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(3 * gridStep);
    sides->addWidget(m_choices);
    sides->addWidget(m_preview, 1);
    column->addLayout(sides, 1);
    column->addWidget(m_file);
    buildButtons(*column);
    connect(m_file, &ExportFile::changed, this, [this] { showSentence({}); });
    connect(m_file, &ExportFile::asked, this, [this] { showSentence(tr("Asking the disk...")); });
    connect(m_file, &ExportFile::answered, this, [this] { showSentence({}); });
    connect(m_file, &ExportFile::silent, this, [this](const QString& folder) {
        showSentence(tr("%1 does not answer; another folder is shown.").arg(QDir::toNativeSeparators(folder)),
            Tone::Failure);
    });
    connect(m_choices, &ExportChoices::changed, this, &ExportDialog::showDraft);
    connect(m_choices, &ExportChoices::masksChanged, this, &ExportDialog::showPreview);
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &ExportDialog::showProgress);
    resize(qMin(fontMetrics().averageCharWidth() * 140, 980), qMin(fontMetrics().height() * 34, 640));
    enter(Stage::Choosing);
    choose(ExportScope::All);
}

/// What there is to tell stands beside the buttons: nothing moves when it comes, and no room is kept for it.
void ExportDialog::buildButtons(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    connect(m_replace, &QPushButton::clicked, this, [this] { run(ExistingFile::Replace); });
    connect(m_open, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).path())); });
    m_cancel = new QPushButton(tr("&Cancel the export"));
    m_close = new QPushButton(tr("Close"));
    m_export = new QPushButton(tr("&Export"));
    m_export->setDefault(true);
    for (QPushButton* button : {m_replace, m_open, m_cancel, m_close})
        button->setAutoDefault(false);
    for (QPushButton* button : {m_replace, m_open})
        button->hide();
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::cancelExport);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    row->addWidget(m_sentence, 1);
    for (QWidget* widget :
        std::initializer_list<QWidget*>{m_progress, m_replace, m_open, m_cancel, m_close, m_export})
        row->addWidget(widget);
    column.addLayout(row);
}

void ExportDialog::setProbe(FolderProbe* probe)
{
    m_file->setProbe(probe);
}

void ExportDialog::choose(ExportScope scope)
{
    m_choices->choose(scope);
    showDraft();
}

void ExportDialog::withhold(ExportScope scope)
{
    m_choices->withhold(scope);
}

ExportDraft ExportDialog::draft() const
{
    ExportDraft draft = m_choices->draft();
    draft.file = m_file->name();
    draft.folder = m_file->folder();
    return draft;
}

void ExportDialog::showDraft()
{
    const ExportDraft now = draft();
    m_file->propose(ExportDraft::nameFor(now.calls));
    m_export->setEnabled(m_stage == Stage::Choosing && now.fault().isEmpty());
    showSentence({});
    showPreview();
}

void ExportDialog::showPreview()
{
    const ExportDraft now = draft();
    m_preview->preview(now.calls.empty() ? CallId() : now.calls.front(), now.redaction);
}

QString ExportDialog::sentence() const
{
    return m_sentence->text();
}

void ExportDialog::showSentence(const QString& text, Tone which)
{
    m_sentence->setText(text);
    paintIn(*m_sentence, which);
    m_replace->hide();
    m_open->hide();
}

void ExportDialog::startExport()
{
    run(ExistingFile::Keep);
}

void ExportDialog::run(ExistingFile existing)
{
    const ExportDraft wanted = draft();
    if (m_stage != Stage::Choosing)
        return;
    if (const QString fault = wanted.fault(); !fault.isEmpty())
        return showSentence(fault, Tone::Failure);
    remember();
    ExportBundle bundle = wanted.command(m_store);
    bundle.existing = existing;
    m_watch = bundle.watch = std::make_shared<ExportWatch>();
    m_seen = {};
    m_stalled.start();
    enter(Stage::Running);
    m_commands.run(std::move(bundle), this,
        [this, file = wanted.path()](const CommandFinished& finished) { finish(finished, file); });
}

void ExportDialog::cancelExport()
{
    if (m_stage != Stage::Running)
        return;
    m_watch->cancel();
    enter(Stage::Cancelling);
}

void ExportDialog::finish(const CommandFinished& finished, const QString& file)
{
    enter(Stage::Choosing);
    const BundleContents contents = std::exchange(m_watch, nullptr)->contents();
    const QString name = QDir::toNativeSeparators(file);
    const QString text = finished.error ? exportFailure(*finished.error) : exportedText(name, contents);
    if (!isVisible()) {
        emit finishedLate(finished.error ? tr("Export to %1: %2").arg(name, text) : text,
            finished.error ? QString() : file);
        return deleteLater();
    }
    showSentence(text, finished.error ? Tone::Failure : Tone::Success);
    m_replace->setVisible(finished.error && finished.error->code == Errc::AlreadyExists);
    if (finished.error)
        return;
    m_written = file;
    m_open->show();
    m_open->setFocus();
}

void ExportDialog::enter(Stage stage)
{
    m_stage = stage;
    const bool isChoosing = stage == Stage::Choosing;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_choices, m_preview, m_file})
        widget->setEnabled(isChoosing);
    m_export->setEnabled(isChoosing);
    m_export->setVisible(isChoosing);
    m_cancel->setVisible(!isChoosing);
    m_cancel->setEnabled(stage == Stage::Running);
    m_progress->setVisible(!isChoosing);
    if (isChoosing)
        return m_poll.stop();
    m_poll.start();
    showProgress();
}

void ExportDialog::showProgress()
{
    const ExportWatch::Progress now = m_watch->progress();
    if (!isSame(now, std::exchange(m_seen, now)))
        m_stalled.restart();
    const bool isStuck = m_stalled.hasExpired(patience.count());
    m_progress->setRange(0, now.total == 0 || isStuck ? 0 : 1'000);
    m_progress->setValue(now.total == 0 ? 0 : static_cast<int>(now.done * 1'000 / now.total));
    if (m_stage == Stage::Cancelling)
        return showSentence(isStuck
                ? tr("Cancelled, but the disk does not answer. Nothing is written when it does.")
                : tr("Cancelling..."));
    const bool isDiskStuck = isStuck && now.stage == ExportStage::Writing;
    showSentence(isDiskStuck ? tr("%1 The disk does not answer.").arg(stageText(now)) : stageText(now));
}

void ExportDialog::done(int result)
{
    QDialog::done(result);
    if (m_stage == Stage::Choosing)
        deleteLater();
}

void ExportDialog::remember() const
{
    ExportFile::remember(draft().path());
    m_choices->remember();
}

} // namespace legscope::ui

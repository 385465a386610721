#include "ui/dialogs/exportdialog.h"

#include "engine/diagnose/redactor.h"
#include "ui/bridge/commands.h"
#include "ui/bridge/text.h"
#include "ui/models/callstore.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/messagepreview.h"

#include <QApplication>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds pollInterval{100}, patience{5'000};

const QString folderKey = QStringLiteral("export/directory");
const QString partsKey = QStringLiteral("export/without");
const QString partiesKey = QStringLiteral("export/maskParties");

void paintIn(QLabel& label, Tone which)
{
    QPalette palette = QApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::WindowText, tone(palette, which));
    label.setPalette(palette);
}

QLabel* quiet(const QString& text)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    paintIn(*label, Tone::Muted);
    return label;
}

bool isSame(const ExportWatch::Progress& one, const ExportWatch::Progress& other)
{
    return one.stage == other.stage && one.done == other.done;
}

/// The messages of a call, the oldest first.
std::vector<const SipMessage*> messagesOf(const CallRecord& call)
{
    std::vector<const SipMessage*> messages;
    for (const EventPtr& event : call.events) {
        if (const auto* message = std::get_if<SipMessage>(&event->body))
            messages.push_back(message);
    }
    return messages;
}

} // namespace

ExportDialog::ExportDialog(const CallStore& store, Commands& commands, CallsOf callsOf, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_commands(commands)
    , m_callsOf(std::move(callsOf))
    , m_keys(new QCheckBox(tr("&Keys that were pressed (INFO and RTP)")))
    , m_parties(new QCheckBox(tr("&Numbers and names")))
    , m_preview(new MessagePreview)
    , m_previewed(quiet({}))
    , m_file(new QLineEdit)
    , m_sentence(new QLabel)
    , m_replace(new QPushButton(tr("&Replace the file")))
    , m_open(new QPushButton(tr("&Open folder")))
    , m_progress(new QProgressBar)
{
    setWindowTitle(tr("Export calls"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * gridStep);
    m_choices = new QWidget;
    auto* sides = new QHBoxLayout(m_choices);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(3 * gridStep);
    auto* choices = new QVBoxLayout;
    choices->setSpacing(2 * gridStep);
    for (QWidget* group : {buildScopes(), buildParts(), buildMasks()})
        choices->addWidget(group);
    choices->addStretch(1);
    sides->addLayout(choices);
    sides->addWidget(buildPreview(), 1);
    column->addWidget(m_choices, 1);
    buildFile(*column);
    buildButtons(*column);
    restore();
    m_poll.setInterval(pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &ExportDialog::showProgress);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &ExportDialog::showCounts);
    m_second.start();
    resize(qMin(fontMetrics().averageCharWidth() * 140, 980), qMin(fontMetrics().height() * 34, 640));
    enter(Stage::Choosing);
    choose(ExportScope::All);
}

QWidget* ExportDialog::buildScopes()
{
    auto* group = new QGroupBox(tr("Calls"));
    auto* column = new QVBoxLayout(group);
    column->setSpacing(gridStep);
    for (QRadioButton*& scope : m_scopes) {
        scope = new QRadioButton;
        column->addWidget(scope);
        connect(scope, &QRadioButton::toggled, this, [this](bool isOn) {
            if (isOn)
                showDraft();
        });
    }
    return group;
}

QWidget* ExportDialog::buildParts()
{
    auto* group = new QGroupBox(tr("Of each call"));
    auto* rows = new QGridLayout(group);
    rows->setVerticalSpacing(gridStep);
    for (std::size_t part = 0; part < bundlePartCount; ++part) {
        const auto which = static_cast<BundlePart>(part);
        m_parts[part] = new QCheckBox(titleOf(which));
        m_parts[part]->setAccessibleDescription(filesOf(which));
        rows->addWidget(m_parts[part], static_cast<int>(part), 0);
        rows->addWidget(quiet(filesOf(which)), static_cast<int>(part), 1);
        connect(m_parts[part], &QCheckBox::toggled, this, &ExportDialog::showDraft);
    }
    rows->setColumnStretch(0, 1);
    return group;
}

QWidget* ExportDialog::buildMasks()
{
    auto* group = new QGroupBox(tr("Masked in every file"));
    auto* column = new QVBoxLayout(group);
    column->setSpacing(gridStep);
    auto* secrets = new QCheckBox(tr("SRTP keys, passwords, credentials (always)"));
    secrets->setChecked(true);
    secrets->setEnabled(false);
    m_keys->setToolTip(tr("Tones within sound that was captured stay: nobody listens to it for this."));
    m_parties->setToolTip(tr("Of callers and callees, in messages, SDPs and whatever is said about a call. "
                             "Addresses of hosts and Call-IDs stay."));
    for (QCheckBox* box : {secrets, m_keys, m_parties})
        column->addWidget(box);
    for (QCheckBox* box : {m_keys, m_parties})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showPreview);
    return group;
}

QWidget* ExportDialog::buildPreview()
{
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(tr("As it is written"));
    const auto turn = [this](Qt::ArrowType arrow, const QString& name, int by) {
        auto* button = new QToolButton;
        button->setArrowType(arrow);
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        connect(button, &QToolButton::clicked, this, [this, by] { turnPreview(by); });
        return button;
    };
    m_before = turn(Qt::LeftArrow, tr("Previous message"), -1);
    m_after = turn(Qt::RightArrow, tr("Next message"), 1);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_previewed);
    head->addWidget(m_before);
    head->addWidget(m_after);
    column->addLayout(head);
    m_preview->setAccessibleName(tr("Message as it is written"));
    column->addWidget(m_preview, 1);
    return area;
}

void ExportDialog::buildFile(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&File"));
    label->setBuddy(m_file);
    m_file->setAccessibleName(tr("File"));
    m_browse = new QPushButton(tr("&Browse..."));
    m_browse->setAutoDefault(false);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_file, &QLineEdit::textChanged, this, [this] { showSentence({}); });
    row->addWidget(label);
    row->addWidget(m_file, 1);
    row->addWidget(m_browse);
    column.addLayout(row);
    auto* outcome = new QHBoxLayout;
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    outcome->addWidget(m_sentence, 1);
    for (QPushButton* button : {m_replace, m_open}) {
        button->setAutoDefault(false);
        button->hide();
        outcome->addWidget(button);
    }
    connect(m_replace, &QPushButton::clicked, this, [this] { run(ExistingFile::Replace); });
    connect(m_open, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).path())); });
    column.addLayout(outcome);
    m_progress->setTextVisible(false);
    // Nothing moves when there is something to tell.
    m_sentence->setMinimumHeight(m_open->sizeHint().height());
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_progress->setAccessibleName(tr("Progress"));
    column.addWidget(m_progress);
}

void ExportDialog::buildButtons(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    m_cancel = new QPushButton(tr("&Cancel the export"));
    m_close = new QPushButton(tr("Close"));
    m_export = new QPushButton(tr("&Export"));
    m_export->setDefault(true);
    for (QPushButton* button : {m_cancel, m_close})
        button->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::cancelExport);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::startExport);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_close);
    row->addWidget(m_export);
    column.addLayout(row);
}

/// The choice itself is what may ask a disk that does not answer; typing a name never does.
void ExportDialog::browse()
{
    auto* dialog = new QFileDialog(this, tr("Export calls"), m_folder, tr("Diagnostics bundle (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the engine says that there is one
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    dialog->selectFile(QFileInfo(draft().path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_file,
        [this](const QString& file) { m_file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void ExportDialog::choose(ExportScope scope)
{
    showCounts();
    m_scopes[static_cast<std::size_t>(scope)]->setChecked(true);
    showDraft();
}

ExportDraft ExportDialog::draft() const
{
    ExportDraft draft;
    for (std::size_t scope = 0; scope < m_scopes.size(); ++scope) {
        if (m_scopes[scope]->isChecked())
            draft.scope = static_cast<ExportScope>(scope);
    }
    draft.calls = m_callsOf(draft.scope);
    for (std::size_t part = 0; part < bundlePartCount; ++part)
        draft.parts.set(part, m_parts[part]->isChecked());
    draft.redaction = {m_keys->isChecked(), m_parties->isChecked()};
    draft.file = m_file->text();
    draft.folder = m_folder;
    return draft;
}

/// How many calls there are in each scope; one that has none cannot be chosen.
void ExportDialog::showCounts()
{
    const QLocale locale;
    const auto counted = [&](ExportScope scope) {
        const std::vector<CallId> calls = m_callsOf(scope);
        m_scopes[static_cast<std::size_t>(scope)]->setEnabled(!calls.empty());
        return calls;
    };
    const auto name = [&](ExportScope scope, const QString& text) {
        m_scopes[static_cast<std::size_t>(scope)]->setText(
            text.arg(locale.toString(static_cast<qulonglong>(counted(scope).size()))));
    };
    const std::vector<CallId> one = counted(ExportScope::ThisCall);
    const CallRecord* record = one.empty() ? nullptr : m_store.find(one.front());
    QString ends = tr("none is selected");
    if (record != nullptr)
        ends = fontMetrics().elidedText(QStringLiteral("%1 → %2").arg(shown(record->began.callerNumber),
                                            shown(record->began.calledNumber)),
            Qt::ElideMiddle, fontMetrics().averageCharWidth() * 36);
    m_scopes[0]->setText(tr("This call: %1").arg(ends.replace(QLatin1Char('&'), QLatin1String("&&"))));
    name(ExportScope::Selected, tr("Selected calls: %1"));
    name(ExportScope::Listed, tr("What the list shows: %1"));
    name(ExportScope::All, tr("All calls: %1"));
}

void ExportDialog::showDraft()
{
    const ExportDraft now = draft();
    if (m_file->text() == m_proposed) {
        m_proposed
            = QDir::toNativeSeparators(QDir(m_folder).absoluteFilePath(ExportDraft::nameFor(now.calls)));
        m_file->setText(m_proposed);
    }
    m_export->setEnabled(m_stage == Stage::Choosing && now.fault().isEmpty());
    showSentence({});
    showPreview();
}

void ExportDialog::turnPreview(int by)
{
    m_message += by;
    showPreview();
}

/// A message of the first call of the scope; at first the one that began it.
void ExportDialog::showPreview()
{
    const ExportDraft now = draft();
    const CallRecord* record = now.calls.empty() ? nullptr : m_store.find(now.calls.front());
    const std::vector<const SipMessage*> messages
        = record == nullptr ? std::vector<const SipMessage*>() : messagesOf(*record);
    const int count = static_cast<int>(messages.size());
    m_message = qBound(0, m_message, qMax(0, count - 1));
    m_before->setEnabled(m_message > 0);
    m_after->setEnabled(m_message + 1 < count);
    if (count == 0) {
        m_preview->setMessage({}, {});
        m_preview->setPlaceholderText(tr("There is no message to show."));
        return m_previewed->setText({});
    }
    Redactor redactor(now.redaction);
    for (const EventPtr& event : record->events)
        redactor.learn(*event);
    const SipMessage& message = *messages[static_cast<std::size_t>(m_message)];
    m_preview->setMessage(message.text, redactor.exported(message));
    m_previewed->setText(
        tr("Call %1, message %2 of %3, masked: %n place(s)", nullptr, m_preview->maskedPlaces())
            .arg(record->id().value)
            .arg(m_message + 1)
            .arg(count));
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
    m_watch.reset();
    const QString name = QDir::toNativeSeparators(file);
    const QString text = finished.error ? exportFailure(*finished.error)
                                        : tr("Exported to %1: %2").arg(name, shown(finished.text));
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
    for (QWidget* widget : std::initializer_list<QWidget*>{m_choices, m_file, m_browse})
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
    QSettings settings;
    settings.setValue(folderKey, QFileInfo(draft().path()).path());
    QStringList without;
    for (std::size_t part = 0; part < bundlePartCount; ++part) {
        if (!m_parts[part]->isChecked())
            without += filesOf(static_cast<BundlePart>(part));
    }
    settings.setValue(partsKey, without);
    settings.setValue(partiesKey, m_parties->isChecked());
}

/// Keys that were pressed are masked unless they are wanted this time.
void ExportDialog::restore()
{
    const QSettings settings;
    m_folder = settings.value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                   .toString();
    const QStringList without = settings.value(partsKey).toStringList();
    for (std::size_t part = 0; part < bundlePartCount; ++part)
        m_parts[part]->setChecked(!without.contains(filesOf(static_cast<BundlePart>(part))));
    m_keys->setChecked(true);
    m_parties->setChecked(settings.value(partiesKey, false).toBool());
}

} // namespace legscope::ui

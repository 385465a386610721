#include "ui/pages/recordings/recordingspage.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/fileplayer.h"
#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"
#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/nomatch.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sentencelabel.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace legscope::ui {
namespace {

constexpr std::chrono::seconds lengthsEvery{1};

constexpr std::array<ColumnText, RecordingModel::ColumnCount> recordingColumns{{
    {"Aufnahme laeuft", "Aufnahme laeuft", 0},
    {"10000", "100000", 0},
    {"1001 -> 1002", "+349100000000 -> 1002", 1},
    {"Bein", "Bein", 0},
    {"00:00:00", "00:00:00", 0},
    {"0:00:00", "0:00:00", 0},
    {"999.9 MiB", "999.9 MiB", 0},
    {"it was sto...", "the call ended or went elsewhere", 1},
    {"/var/lib/legscope...", "/var/lib/legscope/recordings/2026-12-01-10-00-00-1001.wav", 3},
}};

} // namespace

RecordingsPage::RecordingsPage(EngineLink& link, const CallStore& calls, Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new RecordingModel(calls, this))
    , m_list(new RowView)
    , m_stack(new QStackedWidget)
    , m_empty(new NoMatch(tr("Go to the calls")))
    , m_bar(new QToolBar)
    , m_sentence(new SentenceLabel)
{
    buildList();
    buildActions();
    m_empty->title().setText(
        tr("Nothing was recorded since the start.\n"
           "A call is recorded by record_session in its route, or by \"Record\" in its menu."));
    connect(&m_empty->button(), &QPushButton::clicked, this, &RecordingsPage::callsWanted);
    m_sentence->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_sentence->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addWidget(m_stack, 1);
    setPlayer(std::make_unique<SpeakerFilePlayer>());
    m_tick.setInterval(lengthsEvery);
    connect(&m_tick, &QTimer::timeout, m_model, &RecordingModel::tick);
    for (const auto& signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &RecordingsPage::showWhatIsThere);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordingsPage::showWhatIsThere);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RecordingsPage::showActions);
    m_model->follow(link);
    showWhatIsThere();
}

RecordingsPage::~RecordingsPage() = default;

void RecordingsPage::setPlayer(std::unique_ptr<FilePlayer> player)
{
    m_player = std::move(player);
    m_played.clear();
    connect(m_player.get(), &FilePlayer::ended, this, [this](const QString& fault) {
        const QString file = std::exchange(m_played, {});
        tell(fault.isEmpty() ? QString() : tr("%1 is not played: %2").arg(file, fault));
        showActions();
    });
    showActions();
}

void RecordingsPage::buildList()
{
    m_list->setHeader(new RowHeader(Qt::Horizontal, m_list));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Recordings"));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_columns = new ColumnWidths(*m_list, recordingColumns);
    setFocusProxy(m_list);
    m_list->setRowMenu([this](QMenu& menu, const QModelIndex&) {
        showActions();
        menu.addActions(m_actions);
    });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordingsPage::showActions);
    connect(m_list, &QTreeView::doubleClicked, this, &RecordingsPage::play);
}

QAction* RecordingsPage::make(
    const QString& icon, const QString& text, const QKeySequence& key, const QString& hint)
{
    auto* action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setStatusTip(hint);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(hint, key.toString()));
    m_list->addAction(action);
    m_bar->addAction(action);
    m_actions << action;
    return action;
}

void RecordingsPage::buildActions()
{
    m_bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bar->setIconSize({16, 16});
    m_bar->setAccessibleName(tr("Recordings"));
    m_play = make(QStringLiteral("play"), tr("&Play"), Qt::Key_Space, tr("Play the recording, or no longer"));
    m_stop = make(QStringLiteral("stop"), tr("S&top recording"), Qt::Key_Delete,
        tr("End the selected recordings; their files are kept"));
    m_pause = make(QStringLiteral("pause"), tr("P&ause"), Qt::Key_P,
        tr("Write nothing of the selected recordings for a while, or go on"));
    m_folder = make({}, tr("Open &folder"), Qt::Key_O, tr("Show the folder that the file is in"));
    m_copy = make({}, tr("&Copy"), QKeySequence(QKeySequence::Copy),
        tr("Copy the files: to be pasted into a folder, or as text"));
    m_show = make({}, tr("Show c&all"), Qt::Key_Return, tr("Go to the call that was recorded"));
    connect(m_play, &QAction::triggered, this, &RecordingsPage::play);
    connect(m_stop, &QAction::triggered, this, [this] { change(RecordChange::Stop); });
    connect(m_pause, &QAction::triggered, this, [this] {
        const auto rows = selected();
        const bool isPaused = std::ranges::any_of(
            rows, [](const RecordingRow& row) { return row.latest.state == RecordState::Paused; });
        change(isPaused ? RecordChange::Resume : RecordChange::Pause);
    });
    connect(m_folder, &QAction::triggered, this, &RecordingsPage::openFolder);
    connect(m_copy, &QAction::triggered, this, &RecordingsPage::copy);
    connect(m_show, &QAction::triggered, this, [this] { emit callActivated(selected().front().call); });
}

std::vector<RecordingRow> RecordingsPage::selected() const
{
    std::vector<RecordingRow> rows;
    for (const QModelIndex& index : m_list->selectedRows()) {
        if (const RecordingRow* row = m_model->at(index.row()))
            rows.push_back(*row);
    }
    return rows;
}

void RecordingsPage::showWhatIsThere()
{
    const bool isAny = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(isAny ? static_cast<QWidget*>(m_list) : m_empty);
    m_bar->setVisible(isAny);
    if (isAny && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    showActions();
}

void RecordingsPage::showActions()
{
    const auto rows = selected();
    const auto has = [&rows](auto&& isSo) { return std::ranges::any_of(rows, isSo); };
    const bool isOneKept = rows.size() == 1 && rows.front().isKept();
    const bool isPlaying = !m_played.isEmpty();
    const QString why = m_player ? m_player->whyNot() : QString();
    m_stop->setEnabled(has(&RecordingRow::isRunning));
    m_pause->setEnabled(has(&RecordingRow::isRunning));
    m_pause->setText(has([](const RecordingRow& row) { return row.latest.state == RecordState::Paused; })
            ? tr("Go &on")
            : tr("P&ause"));
    m_play->setText(isPlaying ? tr("Stop &playing") : tr("&Play"));
    m_play->setIcon(themedIcon(isPlaying ? QStringLiteral("stop") : QStringLiteral("play")));
    m_play->setEnabled(isPlaying || (isOneKept && why.isEmpty()));
    m_play->setToolTip(toolTipText(isPlaying || (isOneKept && why.isEmpty()) ? m_play->statusTip()
            : isOneKept                                                      ? why
                        : tr("One recording that is kept can be played.")));
    m_folder->setEnabled(rows.size() == 1);
    m_copy->setEnabled(!rows.empty());
    m_show->setEnabled(rows.size() == 1);
}

void RecordingsPage::change(RecordChange change)
{
    for (const RecordingRow& row : selected()) {
        if (!row.isRunning())
            continue;
        m_commands.run(recordingCommand(row, change), this, [this](const CommandFinished& finished) {
            tell(finished.error ? shown(finished.error->detail) : QString());
        });
    }
}

void RecordingsPage::play()
{
    if (!m_played.isEmpty())
        return stopPlaying();
    const auto rows = selected();
    if (rows.size() != 1 || !rows.front().isKept())
        return;
    m_played = QString::fromStdString(rows.front().latest.path);
    tell(tr("%1 is played.").arg(shown(rows.front().latest.path)));
    m_player->start(m_played);
    showActions();
}

void RecordingsPage::stopPlaying()
{
    m_player->stop();
    m_played.clear();
    tell({});
    showActions();
}

void RecordingsPage::openFolder()
{
    const QString file = QString::fromStdString(selected().front().latest.path);
    const QString folder = QFileInfo(file).path();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        tell(tr("No program of this machine shows folders. The file is %1").arg(shown(file.toStdString())));
}

void RecordingsPage::copy()
{
    QStringList lines;
    QList<QUrl> files;
    for (const RecordingRow& row : selected()) {
        const QString path = QString::fromStdString(row.latest.path);
        lines << path;
        if (row.isKept())
            files << QUrl::fromLocalFile(path);
    }
    auto* copied = new QMimeData;
    if (!files.isEmpty())
        copied->setUrls(files);
    copied->setText(lines.join(QLatin1Char('\n')));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void RecordingsPage::tell(const QString& sentence)
{
    m_sentence->tell(sentence, Tone::Text);
    m_sentence->setVisible(!sentence.isEmpty());
}

QString RecordingsPage::sentence() const
{
    return m_sentence->text();
}

void RecordingsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->tick();
    m_tick.start();
}

void RecordingsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace legscope::ui

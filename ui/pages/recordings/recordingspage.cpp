#include "ui/pages/recordings/recordingspage.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/fileplayer.h"
#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"
#include "ui/theme/icons.h"
#include "ui/widgets/nomatch.h"
#include "ui/widgets/rowview.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QToolBar>
#include <QUrl>

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
    : RowPage(tr("Recordings"), tr("Go to the calls"), parent)
    , m_commands(commands)
    , m_model(new RecordingModel(calls, this))
{
    buildList();
    buildActions();
    empty().title().setText(
        tr("Nothing was recorded since the start.\n"
           "A call is recorded by record_session in its route, or by \"Record\" in its menu."));
    connect(&empty().button(), &QPushButton::clicked, this, &RecordingsPage::callsWanted);
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
        say(fault.isEmpty() ? QString() : tr("%1 is not played: %2").arg(file, fault));
        showActions();
    });
    showActions();
}

void RecordingsPage::buildList()
{
    list().setRootIsDecorated(false);
    list().setSelectionMode(QAbstractItemView::ExtendedSelection);
    setRows(*m_model, recordingColumns);
    connect(&list(), &QTreeView::doubleClicked, this, &RecordingsPage::play);
}

void RecordingsPage::buildActions()
{
    bar().setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar().setIconSize({16, 16});
    m_play = make(tr("&Play"), Qt::Key_Space, tr("Play the recording, or no longer"), QStringLiteral("play"));
    m_stop = make(tr("S&top recording"), Qt::Key_Delete,
        tr("End the selected recordings; their files are kept"), QStringLiteral("stop"));
    m_pause = make(tr("P&ause"), Qt::Key_P,
        tr("Write nothing of the selected recordings for a while, or go on"), QStringLiteral("pause"));
    m_folder = make(tr("Open &folder"), Qt::Key_O, tr("Show the folder that the file is in"));
    m_copy = make(tr("&Copy"), QKeySequence(QKeySequence::Copy),
        tr("Copy the files: to be pasted into a folder, or as text"));
    m_show = make(tr("Show c&all"), Qt::Key_Return, tr("Go to the call that was recorded"));
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
    for (const QModelIndex& index : list().selectedRows()) {
        if (const RecordingRow* row = m_model->at(index.row()))
            rows.push_back(*row);
    }
    return rows;
}

void RecordingsPage::showWhatIsThere()
{
    const bool isAny = m_model->rowCount() > 0;
    showRows(isAny);
    if (isAny && !list().currentIndex().isValid())
        list().setCurrentIndex(m_model->index(0, 0));
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
            say(finished.error ? shown(finished.error->detail) : QString());
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
    say(tr("%1 is played.").arg(shown(rows.front().latest.path)));
    m_player->start(m_played);
    showActions();
}

void RecordingsPage::stopPlaying()
{
    m_player->stop();
    m_played.clear();
    say({});
    showActions();
}

void RecordingsPage::openFolder()
{
    const QString file = QString::fromStdString(selected().front().latest.path);
    const QString folder = QFileInfo(file).path();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        say(tr("No program of this machine shows folders. The file is %1").arg(shown(file.toStdString())));
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

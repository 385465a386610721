#include "ui/pages/history/historylist.h"

#include "ui/bridge/shown.h"
#include "ui/models/historymodel.h"
#include "ui/pages/calls/callsladder.h"
#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/rowdelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <array>

namespace legscope::ui {
namespace {

constexpr std::array<ColumnText, HistoryModel::ColumnCount> historyColumns{{
    {"Failed", "Gescheitert", 0},
    {"29.11. 00:00:00", "29.11. 00:00:00", 0},
    {"100100", "+349100000000", 1},
    {"100100", "+349100000000", 1},
    {"10.0.0.7", "192.168.100.100", 0},
    {"internal", "internal", 0},
    {"Default", "Default", 0},
    {"PCMA...", "PCMA/8000", 1},
    {"100.0 %", "100.0 %", 0},
    {"99.9 ms", "99.9 ms", 0},
    {"4.4", "4.4", 0},
    {"0:00:00", "0:00:00", 0},
    {"NORMAL_CL...", "480 NORMAL_TEMPORARY_FAILURE", 2},
    {"a84b4c76e6...", "a84b4c76e66710@gw", 1},
    {"No RTP...", "No RTP comes from B", 3},
    {"10,000", "10,000", 0},
    {"Ticket...", "Ticket 12345, called back", 2},
}};

} // namespace

HistoryList::HistoryList(HistoryModel& model, QWidget* parent)
    : RowView(parent)
    , m_model(model)
    , m_export(new QAction(themedIcon(QStringLiteral("export")), tr("&Export..."), this))
    , m_together(new QAction(tr("&One ladder of the selected calls"), this))
    , m_note(new QAction(tr("&Note..."), this))
{
    buildHeader();
    setAccessibleName(tr("Calls of the history"));
    setRootIsDecorated(false);
    setItemDelegate(new RowDelegate(this));
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setMinimumHeight(12 * gridStep); // as low a window as without the search
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setRowMenu([this](QMenu& menu, const QModelIndex& index) { fillMenu(menu, index); });
    takeKeys();
    buildActions();
    connect(
        selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
            if (current.isValid())
                emit currentCallChanged(HistoryModel::numberAt(current));
        });
    connect(this, &QTreeView::doubleClicked, this,
        [this](const QModelIndex& index) { emit windowWanted(HistoryModel::numberAt(index)); });
}

void HistoryList::buildHeader()
{
    auto* header = new RowHeader(Qt::Horizontal, this);
    setHeader(header);
    setModel(&m_model);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSectionHidden(HistoryModel::SipCallId, true);
    header->setSectionHidden(HistoryModel::Note, true);
    m_columns = new ColumnWidths(*this, historyColumns);
}

void HistoryList::buildActions()
{
    m_export->setToolTip(tr("Write a diagnostics bundle (zip) of the selected calls"));
    m_export->setEnabled(false);
    connect(m_export, &QAction::triggered, this, &HistoryList::exportWanted);
    m_together->setShortcut(Qt::CTRL | Qt::Key_L);
    m_together->setEnabled(false);
    connect(m_together, &QAction::triggered, this, &HistoryList::ladderOfSelectedWanted);
    m_note->setShortcut(Qt::CTRL | Qt::Key_N);
    connect(m_note, &QAction::triggered, this, &HistoryList::noteWanted);
    for (QAction* action : {m_together, m_note}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
    }
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto count = static_cast<std::size_t>(selectionModel()->selectedRows().size());
        m_export->setEnabled(count > 0);
        m_together->setEnabled(count > 1 && count <= CallsLadder::mostCalls);
    });
}

std::vector<std::int64_t> HistoryList::selected() const
{
    std::vector<std::int64_t> numbers;
    std::ranges::transform(selectedRows(), std::back_inserter(numbers), HistoryModel::numberAt);
    return numbers;
}

void HistoryList::showNotes()
{
    if (!m_model.hasNotes() || !header()->isSectionHidden(HistoryModel::Note))
        return;
    header()->setSectionHidden(HistoryModel::Note, false);
    m_columns->fit();
}

void HistoryList::fillMenu(QMenu& menu, const QModelIndex& index)
{
    menu.addAction(tr("Open ladder"), this, &RowView::entered);
    menu.addAction(tr("Open in a window of its own"), this,
        [this, number = HistoryModel::numberAt(index)] { emit windowWanted(number); });
    menu.addAction(m_together);
    menu.addAction(m_note);
    menu.addSeparator();
    if (const QString word = m_model.wordOf(index); !word.isEmpty()) {
        const QString name = actionText(word);
        menu.addAction(tr("Search for %1").arg(name), this, [this, word] { emit wordWanted(word); });
        menu.addAction(tr("Search without %1").arg(name), this,
            [this, word] { emit wordWanted(QLatin1Char('-') + word); });
        menu.addSeparator();
    }
    menu.addAction(tr("Copy %n row(s)", nullptr, static_cast<int>(selectedRows().size())), this,
        [this] { QGuiApplication::clipboard()->setText(visibleText()); });
    menu.addAction(m_export);
}

void HistoryList::saveState(QSettings& settings) const
{
    m_columns->saveState(settings, QStringLiteral("history"));
}

void HistoryList::restoreState(const QSettings& settings)
{
    m_columns->restoreState(settings, QStringLiteral("history"));
}

} // namespace legscope::ui

#include "ui/pages/history/historypage.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/text.h"
#include "ui/dialogs/historysettingsdialog.h"
#include "ui/dialogs/notedialog.h"
#include "ui/models/historyfailure.h"
#include "ui/models/historymodel.h"
#include "ui/models/historysearch.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callsladder.h"
#include "ui/pages/history/historybar.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/labeltone.h"
#include "ui/widgets/rowdelegate.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

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

const QString splitterKey = QStringLiteral("history/splitter");

} // namespace

HistoryPage::HistoryPage(Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new HistoryModel(this))
    , m_search(new HistorySearch(commands, *m_model, m_opened, this))
    , m_bar(new HistoryBar)
    , m_sentence(new QLabel)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_list(new RowView)
    , m_export(new QAction(themedIcon(QStringLiteral("export")), tr("&Export..."), this))
    , m_together(new QAction(tr("&One ladder of the selected calls"), this))
    , m_note(new QAction(tr("&Note..."), this))
{
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(2 * gridStep, 0, 2 * gridStep, gridStep);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_export->setToolTip(tr("Write a diagnostics bundle (zip) of the selected calls"));
    m_export->setEnabled(false);
    connect(m_export, &QAction::triggered, this, &HistoryPage::exportSelected);
    m_together->setShortcut(Qt::CTRL | Qt::Key_L);
    m_together->setShortcutContext(Qt::WidgetShortcut);
    m_together->setEnabled(false);
    connect(m_together, &QAction::triggered, this, &HistoryPage::openLadderOfSelected);
    m_list->addAction(m_together);
    m_note->setShortcut(Qt::CTRL | Qt::Key_N);
    m_note->setShortcutContext(Qt::WidgetShortcut);
    connect(m_note, &QAction::triggered, this, &HistoryPage::openNote);
    m_list->addAction(m_note);
    buildList();
    m_splitter->addWidget(m_list);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(buildEmpty());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_bar);
    connectSearch();
}

HistoryPage::~HistoryPage() = default;

/// Made when somebody looks: the window opens sooner without it.
CallDetail& HistoryPage::detail()
{
    if (m_detail != nullptr)
        return *m_detail;
    m_detail = new CallDetail(m_opened);
    m_detail->setActions({m_export});
    connectDetail(*m_detail);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({2'000, 3'000}); // shares
    m_splitter->restoreState(QSettings().value(splitterKey).toByteArray());
    return *m_detail;
}

void HistoryPage::buildList()
{
    auto* header = new RowHeader(Qt::Horizontal, m_list);
    m_list->setHeader(header);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Calls of the history"));
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMinimumHeight(12 * gridStep); // as low a window as without the search
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSectionHidden(HistoryModel::SipCallId, true);
    header->setSectionHidden(HistoryModel::Note, true);
    m_columns = new ColumnWidths(*m_list, historyColumns);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto count = static_cast<std::size_t>(m_list->selectionModel()->selectedRows().size());
        m_export->setEnabled(count > 0);
        m_together->setEnabled(count > 1 && count <= CallsLadder::mostCalls);
    });
    connect(m_list, &QTreeView::doubleClicked, this,
        [this](const QModelIndex& index) { openWindow(HistoryModel::numberAt(index)); });
    m_list->setRowMenu([this](QMenu& menu, const QModelIndex& index) { fillMenu(menu, index); });
    const auto shortcut = [this](const QKeySequence& keys, auto&& then) {
        auto* made = new QShortcut(keys, m_list);
        made->setContext(Qt::WidgetShortcut);
        connect(made, &QShortcut::activated, this, then);
    };
    shortcut(QKeySequence::Copy, [this] { QGuiApplication::clipboard()->setText(visibleText()); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        shortcut(QKeySequence(key), [this] { detail().showTab(CallDetail::Ladder); });
}

QWidget* HistoryPage::buildEmpty()
{
    auto* empty = new QWidget;
    m_emptyTitle = new QLabel;
    m_emptyTitle->setFont(typeOf(font(), TypeSize::Title));
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_clear = new QPushButton(tr("Show all calls"));
    connect(m_clear, &QPushButton::clicked, m_bar, &HistoryBar::clear);
    auto* centre = new QVBoxLayout(empty);
    centre->addStretch();
    centre->addWidget(m_emptyTitle);
    centre->addWidget(m_clear, 0, Qt::AlignCenter);
    centre->addStretch();
    return empty;
}

void HistoryPage::connectSearch()
{
    connect(m_bar, &HistoryBar::searchWanted, this, &HistoryPage::search);
    connect(m_bar, &HistoryBar::cancelWanted, m_search, &HistorySearch::cancel);
    connect(m_bar, &HistoryBar::settingsWanted, this, &HistoryPage::openSettings);
    const QScrollBar* bar = m_list->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        if (value > 0 && value == bar->maximum())
            m_search->searchOlder();
    });
    connect(m_search, &HistorySearch::started, this, [this] {
        m_bar->setRunning(true);
        tell(tr("Searching..."), Told::Found);
    });
    connect(m_search, &HistorySearch::finished, this, &HistoryPage::showFound);
    connect(m_search, &HistorySearch::failed, this, &HistoryPage::showFailure);
    connect(m_search, &HistorySearch::cancelled, this, [this] {
        m_bar->setRunning(false);
        tell(tr("Cancelled: the list is as it was before."), Told::Found);
    });
}

/// The first time that somebody looks.
void HistoryPage::showEvent(QShowEvent* event)
{
    detail();
    QWidget::showEvent(event);
    if (!m_isSearched)
        search();
}

void HistoryPage::search()
{
    auto query = m_bar->query();
    if (!query)
        return tell(query.error(), Told::Fault);
    m_isSearched = true;
    m_search->search(std::move(*query));
}

/// What is read stays in the detail, be it listed or not.
void HistoryPage::showFound()
{
    m_bar->setRunning(m_search->isRunning());
    showNotes();
    const int count = m_model->rowCount();
    const bool isAll = m_search->wasForAll();
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    m_emptyTitle->setText(
        isAll ? tr("No call is in the history yet") : tr("No call of the history has all that"));
    m_clear->setVisible(!isAll);
    tell(count == 0 ? QString()
            : m_model->hasOlder()
            ? tr("The newest %n call(s); older ones come as the list is scrolled.", nullptr, count)
            : tr("%n call(s)", nullptr, count),
        Told::Found);
    for (int row = 0; row < count; ++row) {
        if (callOfHistory(m_model->calls()[static_cast<std::size_t>(row)].number) == detail().call()
            && !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(row, 0));
    }
    if (count > 0 && !detail().call())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void HistoryPage::showFailure(const Error& error)
{
    m_bar->setRunning(m_search->isRunning());
    tell(historyFailure(error), Told::Fault);
    if (m_model->rowCount() > 0)
        return;
    m_emptyTitle->setText(
        error.code == Errc::Refused ? tr("No history is kept") : tr("There is no history to show"));
    m_clear->hide();
    m_stack->setCurrentIndex(1);
}

void HistoryPage::tell(const QString& sentence, Told what)
{
    m_sentence->setText(sentence);
    m_told = what;
    colourSentence();
}

void HistoryPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourSentence();
}

void HistoryPage::colourSentence()
{
    paintIn(*m_sentence, m_told == Told::Fault ? Tone::Failure : Tone::Muted);
}

QString HistoryPage::sentence() const
{
    return m_sentence->text();
}

void HistoryPage::focusSearch()
{
    m_bar->setFocus();
}

void HistoryPage::open(const QModelIndex& current)
{
    if (!current.isValid())
        return;
    const std::int64_t number = HistoryModel::numberAt(current);
    m_search->read({number}, [this, number] { detail().showCall(callOfHistory(number)); });
}

void HistoryPage::openWindow(std::int64_t number)
{
    m_search->read({number}, [this, number] {
        auto* window = new CallDetail(m_opened, this);
        window->setWindowFlag(Qt::Window);
        window->setAttribute(Qt::WA_DeleteOnClose);
        connectDetail(*window);
        window->showCall(callOfHistory(number));
        window->resize(1000, 650);
        window->show();
    });
}

void HistoryPage::connectDetail(CallDetail& detail)
{
    connect(&detail, &CallDetail::settingActivated, this, &HistoryPage::settingActivated);
    connect(&detail, &CallDetail::remedyWanted, this, &HistoryPage::remedyWanted);
    connect(&detail, &CallDetail::left, m_list, qOverload<>(&QWidget::setFocus));
}

std::vector<std::int64_t> HistoryPage::selected() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<std::int64_t> numbers;
    for (const QModelIndex& row : rows)
        numbers.push_back(HistoryModel::numberAt(row));
    return numbers;
}

void HistoryPage::openSettings()
{
    auto* dialog = new HistorySettingsDialog(m_commands, this);
    connect(dialog, &HistorySettingsDialog::saved, this,
        [this](const QString& sentence) { tell(sentence, Told::Found); });
    dialog->open();
}

void HistoryPage::openNote()
{
    const HistoryCall* call = m_model->find(HistoryModel::numberAt(m_list->currentIndex()));
    if (call == nullptr)
        return;
    auto* dialog = new NoteDialog(m_commands, call->uuid,
        QStringLiteral("%1 → %2").arg(shown(call->caller), shown(call->called)), call->note, this);
    connect(dialog, &NoteDialog::noted, this, [this, uuid = call->uuid](const std::string& note) {
        takeNote(uuid, note);
        emit noted(uuid, note);
    });
    dialog->open();
}

void HistoryPage::takeNote(const std::string& uuid, const std::string& note)
{
    m_model->setNote(uuid, note);
    m_opened.setNote(uuid, note);
    showNotes();
}

/// The column comes with the first note.
void HistoryPage::showNotes()
{
    if (!m_model->hasNotes() || !m_list->header()->isSectionHidden(HistoryModel::Note))
        return;
    m_list->header()->setSectionHidden(HistoryModel::Note, false);
    m_columns->fit();
}

void HistoryPage::openLadderOfSelected()
{
    const std::vector<std::int64_t> numbers = selected();
    m_search->read(numbers, [this, numbers] {
        std::vector<CallId> calls;
        std::ranges::transform(numbers, std::back_inserter(calls), callOfHistory);
        auto* window = new CallsLadder(m_opened, std::move(calls), this);
        window->setWindowFlag(Qt::Window);
        window->setAttribute(Qt::WA_DeleteOnClose);
        connect(window, &CallsLadder::settingActivated, this, &HistoryPage::settingActivated);
        connect(window, &CallsLadder::remedyWanted, this, &HistoryPage::remedyWanted);
        window->resize(1200, 700);
        window->show();
    });
}

void HistoryPage::exportSelected()
{
    const std::vector<std::int64_t> numbers = selected();
    if (numbers.empty())
        return;
    m_search->read(numbers, [this, count = numbers.size()] {
        emit exportWanted(count > 1 ? ExportScope::Selected : ExportScope::ThisCall);
    });
}

std::vector<CallId> HistoryPage::callsOf(ExportScope scope) const
{
    std::vector<CallId> calls;
    for (const std::int64_t number : selected())
        calls.push_back(callOfHistory(number));
    std::erase_if(calls, [this](CallId call) { return m_opened.find(call) == nullptr; });
    if (scope == ExportScope::Selected)
        return calls;
    const bool isOne
        = scope == ExportScope::ThisCall && m_detail != nullptr && m_opened.find(m_detail->call()) != nullptr;
    return isOne ? std::vector{m_detail->call()} : std::vector<CallId>();
}

QString HistoryPage::visibleText() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    if (rows.isEmpty() && m_list->currentIndex().isValid())
        rows << m_list->currentIndex();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const QHeaderView* header = m_list->header();
    QStringList lines;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int place = 0; place < header->count(); ++place) {
            const int column = header->logicalIndex(place);
            if (!header->isSectionHidden(column))
                cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void HistoryPage::fillMenu(QMenu& menu, const QModelIndex& index)
{
    menu.addAction(tr("Open ladder"), this, [this] { detail().showTab(CallDetail::Ladder); });
    menu.addAction(tr("Open in a window of its own"), this,
        [this, number = HistoryModel::numberAt(index)] { openWindow(number); });
    menu.addAction(m_together);
    menu.addAction(m_note);
    menu.addSeparator();
    if (const QString word = m_model->wordOf(index); !word.isEmpty()) {
        const QString name = actionText(word);
        menu.addAction(tr("Search for %1").arg(name), this, [this, word] { m_bar->addWord(word); });
        menu.addAction(tr("Search without %1").arg(name), this,
            [this, word] { m_bar->addWord(QLatin1Char('-') + word); });
        menu.addSeparator();
    }
    menu.addAction(tr("Copy %n row(s)", nullptr, static_cast<int>(selected().size())), this,
        [this] { QGuiApplication::clipboard()->setText(visibleText()); });
    menu.addAction(m_export);
}

void HistoryPage::saveState(QSettings& settings) const
{
    m_columns->saveState(settings, QStringLiteral("history"));
    if (m_detail != nullptr)
        settings.setValue(splitterKey, m_splitter->saveState());
}

void HistoryPage::restoreState(const QSettings& settings)
{
    m_columns->restoreState(settings, QStringLiteral("history"));
}

} // namespace legscope::ui

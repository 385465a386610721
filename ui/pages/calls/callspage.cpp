#include "ui/pages/calls/callspage.h"

#include "ui/bridge/enginestatus.h"
#include "ui/models/callfiltermodel.h"
#include "ui/models/callmodel.h"
#include "ui/pages/calls/callcolumns.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/emptystate.h"
#include "ui/pages/calls/filterchips.h"
#include "ui/pages/calls/readingplace.h"
#include "ui/widgets/ladderview.h"
#include "ui/widgets/nomatch.h"
#include "ui/widgets/rowdelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
namespace {

const QString ladderTimeKey = QStringLiteral("ladder/time");

} // namespace

CallsPage::CallsPage(
    const CallStore& store, const EngineStatus& status, const QList<QAction*>& begin, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new CallModel(store, this))
    , m_filtered(new CallFilterModel(*m_model, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(status, begin))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_list(new RowView)
    , m_chips(new FilterChips)
    , m_problem(new QLabel)
    , m_detail(new CallDetail(store))
{
    buildList();
    m_listArea = buildListArea();
    m_splitter->addWidget(m_listArea);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({2'000, 3'000}); // shares: what the detail would like to have does not count
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectModels();
    showWhatIsThere();
}

void CallsPage::buildList()
{
    auto* header = new RowHeader(Qt::Horizontal, m_list);
    m_list->setHeader(header);
    m_list->setModel(m_filtered);
    m_list->setAccessibleName(tr("Calls"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(CallModel::Start, Qt::DescendingOrder);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSectionHidden(CallModel::SipCallId, true);
    header->setSectionHidden(CallModel::Agent, true);
    header->setSectionHidden(CallModel::Note, true);
    m_columns = new ColumnWidths(*m_list, callColumns);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &CallsPage::columnMenu);
    connect(m_list, &QTreeView::doubleClicked, this,
        [this](const QModelIndex& index) { openWindow(CallModel::callAt(index)); });
    m_list->setRowMenu([this](QMenu& menu, const QModelIndex& index) { fillMenu(menu, index); });
    buildListActions();
    m_list->takeKeys();
    connect(m_list, &RowView::entered, this, [this] { m_detail->showTab(CallDetail::Ladder); });
}

QWidget* CallsPage::buildListArea()
{
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(8, 4, 8, 4);
    m_problem->hide();

    m_noMatch = new NoMatch(tr("Clear filter"));
    m_noMatch->title().setText(tr("No call matches the filter."));
    connect(&m_noMatch->button(), &QPushButton::clicked, this, [this] { emit filterChanged({}); });
    connect(m_chips, &FilterChips::wordsChanged, this, &CallsPage::filterChanged);
    m_noMatch->hide();

    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_chips);
    column->addWidget(m_problem);
    column->addWidget(m_list, 1);
    column->addWidget(m_noMatch, 1);
    return area;
}

void CallsPage::connectModels()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CallsPage::showSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showListActions();
        emit selectionChanged(m_detail->call());
    });
    connect(m_list, &QTreeView::expanded, this,
        [this](const QModelIndex& index) { m_model->setLegsShown(CallModel::callAt(index)); });
    connect(m_list, &QTreeView::collapsed, this,
        [this](const QModelIndex& index) { m_model->setLegsHidden(CallModel::callAt(index)); });
    connect(m_detail, &CallDetail::settingActivated, this, &CallsPage::settingActivated);
    connect(m_detail, &CallDetail::left, this, &CallsPage::focusList);
    connect(m_detail, &CallDetail::remedyWanted, this, &CallsPage::remedyWanted);
    connect(&m_store, &CallStore::callChanged, this, &CallsPage::selectOriginated);
    connect(m_filtered, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex& parent) {
        const QScrollBar* bar = m_list->verticalScrollBar();
        const bool following = m_filtered->sortColumn() == CallModel::Start
            && m_filtered->sortOrder() == Qt::AscendingOrder && bar->value() == bar->maximum();
        if (!parent.isValid() && following && bar->maximum() > 0)
            QMetaObject::invokeMethod(m_list, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex& parent, int first, int last) {
            if (!parent.isValid())
                selectArrivals(first, last);
            showWhatIsThere();
        });
    m_place = new ReadingPlace(*m_list, *m_filtered, *m_model, this);
    connect(m_model, &CallModel::notesCame, this, [this] {
        m_list->header()->setSectionHidden(CallModel::Note, false);
        m_columns->fit();
    });
    connect(m_model, &CallModel::namesCame, m_list, &QTreeView::doItemsLayout);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &CallsPage::showWhatIsThere);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &CallsPage::showWhatIsThere);
}

void CallsPage::selectArrivals(int first, int last)
{
    const bool nothing = !m_list->currentIndex().isValid() && !m_detail->call();
    for (int row = last; row >= first; --row) {
        const QModelIndex index = m_filtered->index(row, 0);
        const CallRow* call = m_model->row(m_filtered->mapToSource(index));
        if (nothing || (m_awaitsDemo && call->demo)) {
            m_place->setArrived(m_awaitsDemo && call->demo ? call->id : CallId{});
            m_awaitsDemo = m_awaitsDemo && !call->demo;
            return m_list->setCurrentIndex(index);
        }
    }
}

/// A call whose first leg we called was placed by an operator.
void CallsPage::selectOriginated(CallId call)
{
    const CallRecord* record = m_awaitsOriginated ? m_store.find(call) : nullptr;
    if (record == nullptr || record->legs.empty() || record->legs.front().began.invite != Direction::Sent)
        return;
    m_awaitsOriginated = false;
    m_model->refresh();
    selectCall(call);
}

void CallsPage::setCallActions(const QList<QAction*>& actions)
{
    m_callActions = actions;
    m_detail->setActions(actions);
}

void CallsPage::showWhatIsThere()
{
    const bool any = m_model->rowCount() > 0;
    const bool matching = m_filtered->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_splitter) : m_empty);
    m_list->setVisible(matching || !any);
    m_noMatch->setVisible(any && !matching);
}

void CallsPage::showSelected(const QModelIndex& current)
{
    const CallId call = CallModel::callAt(current);
    m_filtered->setRead(call);
    if (!call || call == m_detail->call())
        return;
    m_detail->showCall(call);
    showListActions();
    emit selectionChanged(call);
}

void CallsPage::setFilter(const QString& words)
{
    m_chips->setWords(words);
    auto query = CallQuery::parse(words);
    m_problem->setVisible(!query.has_value());
    m_problem->setText(query ? QString() : tr("The filter is not applied. %1").arg(query.error()));
    if (query)
        apply(std::move(*query));
}

void CallsPage::typeFilter(const QString& words)
{
    const QString finished = words.left(words.lastIndexOf(QLatin1Char(' ')) + 1);
    setFilter(CallQuery::parse(words) ? words : finished);
    if (m_filtered->rowCount() == 0)
        setFilter(finished);
    m_chips->setWords(words);
}

void CallsPage::apply(CallQuery query)
{
    m_filtered->setQuery(std::move(query));
    m_filtered->setRead(CallModel::callAt(m_list->currentIndex()));
    showWhatIsThere();
    selectCall(m_detail->call());
}

QString CallsPage::filterProblem() const
{
    return m_problem->text();
}

CallId CallsPage::selectedCall() const
{
    return m_detail->call();
}

void CallsPage::selectCall(CallId call)
{
    const QModelIndex index = m_filtered->mapFromSource(m_model->indexOf(call));
    if (!index.isValid())
        return;
    // Said in full: the view would add to what is selected, or leave it, while a key such as Ctrl is held.
    if (CallModel::callAt(m_list->currentIndex()) != call)
        m_list->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->scrollTo(index);
}

void CallsPage::setDetailMaximised(bool maximised)
{
    m_listArea->setVisible(!maximised);
}

void CallsPage::focusList()
{
    QWidget* there = m_model->rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_empty;
    there->setFocus();
}

void CallsPage::saveState(QSettings& settings) const
{
    m_columns->saveState(settings, QStringLiteral("calls"));
    settings.setValue(QStringLiteral("calls/splitter"), m_splitter->saveState());
    settings.setValue(ladderTimeKey, static_cast<int>(m_detail->ladder().time()));
}

void CallsPage::restoreState(const QSettings& settings)
{
    m_columns->restoreState(settings, QStringLiteral("calls"));
    m_splitter->restoreState(settings.value(QStringLiteral("calls/splitter")).toByteArray());
    const int time = settings.value(ladderTimeKey, static_cast<int>(LadderTime::Relative)).toInt();
    m_detail->ladder().setTime(static_cast<LadderTime>(qBound(0, time, 2)));
}

} // namespace legscope::ui

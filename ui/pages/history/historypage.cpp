#include "ui/pages/history/historypage.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/shown.h"
#include "ui/dialogs/historysettingsdialog.h"
#include "ui/dialogs/notedialog.h"
#include "ui/models/historyfailure.h"
#include "ui/models/historymodel.h"
#include "ui/models/historysearch.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callsladder.h"
#include "ui/pages/history/historybar.h"
#include "ui/pages/history/historylist.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/nomatch.h"
#include "ui/widgets/sentencelabel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

const QString splitterKey = QStringLiteral("history/splitter");

} // namespace

HistoryPage::HistoryPage(Commands& commands, QWidget* parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new HistoryModel(this))
    , m_search(new HistorySearch(commands, *m_model, m_opened, this))
    , m_bar(new HistoryBar)
    , m_sentence(new SentenceLabel)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_list(new HistoryList(*m_model))
    , m_empty(new NoMatch(tr("Show all calls")))
{
    m_sentence->setContentsMargins(2 * gridStep, 0, 2 * gridStep, gridStep);
    m_empty->title().setFont(typeOf(font(), TypeSize::Title));
    connect(&m_empty->button(), &QPushButton::clicked, m_bar, &HistoryBar::clear);
    m_splitter->addWidget(m_list);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_bar);
    connectSearch();
    connectList();
}

HistoryPage::~HistoryPage() = default;

/// Made when somebody looks: the window opens sooner without it.
CallDetail& HistoryPage::detail()
{
    if (m_detail != nullptr)
        return *m_detail;
    m_detail = new CallDetail(m_opened);
    m_detail->setActions({m_list->exportAction()});
    connectDetail(*m_detail);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({2'000, 3'000}); // shares
    m_splitter->restoreState(QSettings().value(splitterKey).toByteArray());
    return *m_detail;
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
        m_sentence->tell(tr("Searching..."), Tone::Muted);
    });
    connect(m_search, &HistorySearch::finished, this, &HistoryPage::showFound);
    connect(m_search, &HistorySearch::failed, this, &HistoryPage::showFailure);
    connect(m_search, &HistorySearch::cancelled, this, [this] {
        m_bar->setRunning(false);
        m_sentence->tell(tr("Cancelled: the list is as it was before."), Tone::Muted);
    });
}

void HistoryPage::connectList()
{
    connect(m_list, &HistoryList::currentCallChanged, this, &HistoryPage::open);
    connect(m_list, &HistoryList::windowWanted, this, &HistoryPage::openWindow);
    connect(m_list, &HistoryList::exportWanted, this, &HistoryPage::exportSelected);
    connect(m_list, &HistoryList::ladderOfSelectedWanted, this, &HistoryPage::openLadderOfSelected);
    connect(m_list, &HistoryList::noteWanted, this, &HistoryPage::openNote);
    connect(m_list, &HistoryList::wordWanted, m_bar, &HistoryBar::addWord);
    connect(m_list, &RowView::entered, this, [this] { detail().showTab(CallDetail::Ladder); });
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
        return m_sentence->tell(query.error(), Tone::Failure);
    m_isSearched = true;
    m_search->search(std::move(*query));
}

/// What is read stays in the detail, be it listed or not.
void HistoryPage::showFound()
{
    m_bar->setRunning(m_search->isRunning());
    m_list->showNotes();
    const int count = m_model->rowCount();
    const bool isAll = m_search->wasForAll();
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    m_empty->title().setText(
        isAll ? tr("No call is in the history yet") : tr("No call of the history has all that"));
    m_empty->button().setVisible(!isAll);
    m_sentence->tell(count == 0 ? QString()
            : m_model->hasOlder()
            ? tr("The newest %n call(s); older ones come as the list is scrolled.", nullptr, count)
            : tr("%n call(s)", nullptr, count),
        Tone::Muted);
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
    m_sentence->tell(historyFailure(error), Tone::Failure);
    if (m_model->rowCount() > 0)
        return;
    m_empty->title().setText(
        error.code == Errc::Refused ? tr("No history is kept") : tr("There is no history to show"));
    m_empty->button().hide();
    m_stack->setCurrentIndex(1);
}

const QTreeView& HistoryPage::list() const
{
    return *m_list;
}

void HistoryPage::fillMenu(QMenu& menu, const QModelIndex& index)
{
    m_list->fillMenu(menu, index);
}

QString HistoryPage::sentence() const
{
    return m_sentence->text();
}

void HistoryPage::focusSearch()
{
    m_bar->setFocus();
}

void HistoryPage::open(std::int64_t number)
{
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

void HistoryPage::openSettings()
{
    auto* dialog = new HistorySettingsDialog(m_commands, this);
    connect(dialog, &HistorySettingsDialog::saved, this,
        [this](const QString& sentence) { m_sentence->tell(sentence, Tone::Muted); });
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
    m_list->showNotes();
}

void HistoryPage::openLadderOfSelected()
{
    const std::vector<std::int64_t> numbers = m_list->selected();
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
    const std::vector<std::int64_t> numbers = m_list->selected();
    if (numbers.empty())
        return;
    m_search->read(numbers, [this, count = numbers.size()] {
        emit exportWanted(count > 1 ? ExportScope::Selected : ExportScope::ThisCall);
    });
}

std::vector<CallId> HistoryPage::callsOf(ExportScope scope) const
{
    std::vector<CallId> calls;
    for (const std::int64_t number : m_list->selected())
        calls.push_back(callOfHistory(number));
    std::erase_if(calls, [this](CallId call) { return m_opened.find(call) == nullptr; });
    if (scope == ExportScope::Selected)
        return calls;
    const bool isOne
        = scope == ExportScope::ThisCall && m_detail != nullptr && m_opened.find(m_detail->call()) != nullptr;
    return isOne ? std::vector{m_detail->call()} : std::vector<CallId>();
}

void HistoryPage::saveState(QSettings& settings) const
{
    m_list->saveState(settings);
    if (m_detail != nullptr)
        settings.setValue(splitterKey, m_splitter->saveState());
}

void HistoryPage::restoreState(const QSettings& settings)
{
    m_list->restoreState(settings);
}

} // namespace legscope::ui

#include "ui/pages/calls/callsladder.h"

#include "ui/bridge/shown.h"
#include "ui/models/calleventtext.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace legscope::ui {

CallsLadder::CallsLadder(const CallStore& store, std::vector<CallId> calls, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_legend(new ElidedLabel(this))
    , m_note(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_view(new LadderView)
{
    std::erase_if(calls, [&store](CallId call) { return store.find(call) == nullptr; });
    std::ranges::stable_sort(calls, {}, [&store](CallId call) { return store.find(call)->start; });
    calls.resize(std::min(calls.size(), mostCalls));
    for (const CallId call : calls)
        m_parts.push_back({call, store.keep(call), std::make_unique<LadderFold>(), {}, 0});
    setWindowTitle(tr("Ladder of %n call(s) - Legscope", nullptr, static_cast<int>(calls.size())));
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setText(legend());
    m_legend->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(2 * gridStep, 0, 2 * gridStep, gridStep);
    m_note->hide();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_legend);
    column->addWidget(toolBar());
    column->addWidget(m_note);
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_view);
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::CoarseTimer);
    m_tick.setInterval(std::chrono::milliseconds(200));
    connect(&m_tick, &QTimer::timeout, this, &CallsLadder::merge);
    connectView();
    m_view->setLadder(&m_ladder);
    m_view->setFocus();
    merge();
    m_view->verticalScrollBar()->setValue(0); // it is read from the first INVITE on
}

CallsLadder::~CallsLadder() = default;

QWidget* CallsLadder::toolBar()
{
    auto* bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setAccessibleName(tr("What the ladder shows"));
    bar->addActions(m_view->displayActions());
    bar->addSeparator();
    bar->addAction(m_view->exportActions().front());
    return bar;
}

void CallsLadder::connectView()
{
    const auto isShown
        = [this](CallId call) { return std::ranges::find(m_parts, call, &Part::call) != m_parts.end(); };
    connect(&m_store, &CallStore::callChanged, this, [this, isShown](CallId call) {
        if (isShown(call) && !m_tick.isActive())
            m_tick.start();
    });
    connect(&m_store, &CallStore::sampled, this, &CallsLadder::gather);
    connect(&m_store, &CallStore::reset, this, [this] {
        m_parts.clear();
        merge();
    });
    m_view->setDecisionWords([this](std::uint64_t number) { return decisionText(number); });
    connect(m_view, &LadderView::messageActivated, this,
        [this](quint64 number) { opened(number).showMessage(numberInCall(number)); });
    connect(m_view, &LadderView::chipActivated, this,
        [this](quint64 number) { opened(number).showRewrite(numberInCall(number)); });
    connect(m_view, &LadderView::comparisonWanted, this, &CallsLadder::compare);
}

QString CallsLadder::legend() const
{
    QStringList calls;
    for (std::size_t place = 0; place < m_parts.size(); ++place) {
        if (const CallRecord* call = m_store.find(m_parts[place].call))
            calls << QStringLiteral("%1: %2 → %3")
                         .arg(place + 1)
                         .arg(shown(call->began.callerNumber), shown(call->began.calledNumber));
    }
    return calls.join(QStringLiteral("  ·  "));
}

QString CallsLadder::decisionText(std::uint64_t number) const
{
    const std::size_t place = placeInLadder(number);
    const CallRecord* call = place < m_parts.size() ? m_store.find(m_parts[place].call) : nullptr;
    const QString words = call == nullptr ? QString() : eventTextAt(*call, numberInCall(number));
    return words.isEmpty() ? words : QStringLiteral("%1: %2").arg(place + 1).arg(words);
}

/// New statistics of live calls.
void CallsLadder::gather()
{
    bool isAnyLive = false;
    for (Part& part : m_parts) {
        const CallRecord* call = m_store.find(part.call);
        if (call == nullptr || !call->live())
            continue;
        part.flows.gather(*call);
        isAnyLive = true;
    }
    if (isAnyLive && !m_tick.isActive())
        m_tick.start();
}

/// Rows come between others, so all are laid out anew; what is selected stays selected.
void CallsLadder::merge()
{
    const auto selected = m_view->selectedRow();
    const std::uint64_t read = selected ? m_ladder.rows[*selected].sequence : 0;
    std::vector<CallLadder> ladders;
    for (Part& part : m_parts) {
        const CallRecord* call = m_store.find(part.call);
        for (; call != nullptr && part.taken < call->events.size(); ++part.taken)
            part.fold->apply(*call->events[part.taken], part.call);
        if (call != nullptr)
            part.fold->flowed(call->sample);
        ladders.push_back({&part.fold->ladder(), call != nullptr ? call->events.front() : nullptr});
    }
    m_ladder = mergedLadder(ladders);
    m_view->refresh(0);
    for (std::size_t place = 0; place < m_parts.size(); ++place) {
        const CallRecord* call = m_store.find(m_parts[place].call);
        if (call == nullptr)
            continue;
        for (const StreamSample& stream : call->sample.streams)
            m_view->setFlow(
                mlineInLadder(place, stream.mline), stream.from, m_parts[place].flows.flowOf(*call, stream));
    }
    const bool isMoved
        = selected && (*selected >= m_ladder.rows.size() || m_ladder.rows[*selected].sequence != read);
    if (isMoved)
        m_view->selectSequence(read);
}

/// The detail below the ladder, with the call of a row in it.
CallDetail& CallsLadder::opened(std::uint64_t number)
{
    m_note->hide();
    if (m_detail == nullptr) {
        m_detail = new CallDetail(m_store);
        connect(m_detail, &CallDetail::settingActivated, this, &CallsLadder::settingActivated);
        connect(m_detail, &CallDetail::remedyWanted, this, &CallsLadder::remedyWanted);
        connect(m_detail, &CallDetail::left, this, [this] {
            m_detail->hide();
            m_view->setFocus();
        });
        m_splitter->addWidget(m_detail);
        m_splitter->setSizes({3'000, 2'000}); // shares
    }
    m_detail->show();
    if (const CallId call = m_parts[placeInLadder(number)].call; m_detail->call() != call)
        m_detail->showCall(call);
    return *m_detail;
}

void CallsLadder::compare(std::uint64_t first, std::uint64_t second)
{
    if (placeInLadder(first) != placeInLadder(second)) {
        m_note->setText(
            tr("The two marked messages are of different calls. Only messages of one call are compared."));
        m_note->show();
        return;
    }
    opened(first).compareMessages(numberInCall(first), numberInCall(second));
}

void CallsLadder::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isWindow())
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace legscope::ui

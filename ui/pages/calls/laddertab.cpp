#include "ui/pages/calls/laddertab.h"

#include "ui/models/calleventtext.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {

LadderTab::LadderTab(const CallStore& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_fold(std::make_unique<LadderFold>())
    , m_view(new LadderView(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->setDecisionWords([this](std::uint64_t sequence) { return decisionText(sequence); });
    connect(m_view, &LadderView::chipActivated, this, &LadderTab::chipActivated);
    connect(m_view, &LadderView::messageActivated, this, &LadderTab::messageActivated);
    connect(m_view, &LadderView::comparisonWanted, this, &LadderTab::comparisonWanted);
    connect(&store, &CallStore::sampled, this, &LadderTab::sample);
    connect(&store, &CallStore::reset, this, [this] { showCall({}); });
    connect(&store, &CallStore::callChanged, this, [this](CallId call) {
        if (call == m_call)
            take();
    });
}

void LadderTab::showCall(CallId call)
{
    m_view->setLadder(nullptr);
    m_call = call;
    m_taken = 0;
    m_flows.clear();
    m_fold = std::make_unique<LadderFold>();
    m_view->setLadder(&m_fold->ladder());
    take();
    showFlows();
    // A call that is over is read from its INVITE on.
    if (const CallRecord* record = m_store.find(call); record != nullptr && !record->live())
        m_view->verticalScrollBar()->setValue(0);
}

QString LadderTab::decisionText(std::uint64_t sequence) const
{
    const CallRecord* call = m_store.find(m_call);
    return call == nullptr ? QString() : eventTextAt(*call, sequence);
}

void LadderTab::take()
{
    const CallRecord* call = m_store.find(m_call);
    if (call == nullptr)
        return;
    std::size_t first = m_fold->ladder().rows.size();
    for (; m_taken < call->events.size(); ++m_taken)
        first = std::min(first, m_fold->apply(*call->events[m_taken], m_call));
    m_view->refresh(first);
    if (!call->live())
        showFlows();
}

void LadderTab::sample()
{
    const CallRecord* call = m_store.find(m_call);
    if (call == nullptr || !call->live())
        return;
    m_flows.gather(*call);
    showFlows();
}

void LadderTab::showFlows()
{
    const CallRecord* call = m_store.find(m_call);
    if (call == nullptr)
        return;
    m_view->refresh(m_fold->flowed(call->sample));
    for (const StreamSample& stream : call->sample.streams)
        m_view->setFlow(stream.mline, stream.from, m_flows.flowOf(*call, stream));
}

} // namespace legscope::ui

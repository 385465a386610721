#include "ui/pages/calls/calldetail.h"

#include "ui/bridge/shown.h"
#include "ui/bridge/soundoutput.h"
#include "ui/models/callfinding.h"
#include "ui/models/callrow.h"
#include "ui/pages/calls/callhead.h"
#include "ui/pages/calls/eventstab.h"
#include "ui/pages/calls/findingsstrip.h"
#include "ui/pages/calls/laddertab.h"
#include "ui/pages/calls/rawtab.h"
#include "ui/pages/calls/rtptab.h"
#include "ui/pages/calls/sdpdifftab.h"
#include "ui/pages/calls/soundpanel.h"

#include <QKeyEvent>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
CallDetail::CallDetail(const CallStore& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_head(new CallHead(this))
    , m_findings(new FindingsStrip(this))
    , m_tabs(new QTabWidget(this))
    , m_ladder(new LadderTab(store))
    , m_sdp(new SdpDiffTab(store))
    , m_rtp(new RtpTab(store))
    , m_events(new EventsTab(store))
    , m_raw(new RawTab(store))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Call detail"));
    m_tabs->addTab(m_ladder, tr("Ladder"));
    m_tabs->addTab(m_sdp, tr("SDP diff"));
    m_tabs->addTab(m_rtp, tr("RTP"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(m_raw, tr("Raw"));

    m_tabs->setCornerWidget(ladderBar());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_head);
    layout->addWidget(m_findings);
    layout->addWidget(m_tabs, 1);

    connect(m_ladder, &LadderTab::chipActivated, this, &CallDetail::showRewrite);
    connect(m_ladder, &LadderTab::messageActivated, this, &CallDetail::showMessage);
    connect(m_ladder, &LadderTab::comparisonWanted, this, &CallDetail::compareMessages);
    connect(m_events, &EventsTab::messageActivated, this, &CallDetail::showMessage);
    connect(m_sdp, &SdpDiffTab::settingActivated, this, &CallDetail::settingActivated);
    connect(m_rtp, &RtpTab::payloadWanted, this, [this] {
        if (const CallRecord* record = m_store.find(m_call))
            emit remedyWanted(
                shown(record->began.profile), QStringLiteral("rtp-capture"), QStringLiteral("payload"));
    });
    connect(m_findings, &FindingsStrip::remedyWanted, this,
        [this](const QString& parameter, const QString& value) {
            if (const CallRecord* record = m_store.find(m_call))
                emit remedyWanted(shown(record->began.profile), parameter, value);
        });
    connect(&store, &CallStore::sampled, this, &CallDetail::tick);
    connect(&store, &CallStore::callChanged, this, [this](CallId call) {
        if (call == m_call)
            describe();
    });
    connect(&store, &CallStore::reset, this, [this] { showCall({}); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &CallDetail::fillTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, &CallDetail::tabChanged);
    describe();
}

/// What the ladder shows can be changed beside the tabs, while it is the one in front.
QWidget* CallDetail::ladderBar()
{
    auto* bar = new QToolBar(m_tabs);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setAccessibleName(tr("What the ladder shows"));
    bar->addActions(m_ladder->view().displayActions());
    connect(m_tabs, &QTabWidget::currentChanged, bar, [bar](int tab) { bar->setVisible(tab == Ladder); });
    return bar;
}

void CallDetail::showCall(CallId call)
{
    m_call = call;
    m_kept = m_store.keep(call);
    m_rtp->showCall(call); // it gathers while it is not in front
    for (const int tab : {Ladder, SdpDiff, Events, Raw}) {
        if (tab != m_tabs->currentIndex())
            fill(tab, {});
    }
    fillTab(m_tabs->currentIndex());
    describe();
}

void CallDetail::fillTab(int tab)
{
    fill(tab, m_call);
}

void CallDetail::fill(int tab, CallId call)
{
    if (tab < 0 || std::exchange(m_shown[static_cast<std::size_t>(tab)], call) == call)
        return;
    switch (static_cast<Tab>(tab)) {
    case Ladder:
        return m_ladder->showCall(call);
    case SdpDiff:
        return m_sdp->showCall(call);
    case Events:
        return m_events->showCall(call);
    case Raw:
        return m_raw->showCall(call);
    case Rtp:
        return;
    }
}

void CallDetail::describe()
{
    const CallRecord* record = m_store.find(m_call);
    m_tabs->setEnabled(record != nullptr);
    if (record == nullptr) {
        m_head->clear();
        m_findings->show({});
        return;
    }
    const CallRow row = rowOf(*record);
    m_findings->show(row.findings);
    m_head->show(row, m_store.now());
    setWindowTitle(tr("%1 - Legscope").arg(m_head->title()));
}

/// New statistics: what a live call is like now.
void CallDetail::tick()
{
    const CallRecord* record = m_store.find(m_call);
    if (record != nullptr && record->live() && isVisible())
        describe();
}

void CallDetail::setActions(const QList<QAction*>& actions)
{
    m_head->setActions(actions);
}

void CallDetail::setSound(Commands& commands)
{
    m_rtp->setSound([&commands] { return new SoundPanel(commands, std::make_unique<SpeakerOutput>()); });
}

void CallDetail::listen()
{
    showTab(Rtp);
    m_rtp->listen();
}

void CallDetail::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    m_tabs->currentWidget()->setFocus();
}

void CallDetail::putForward(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

void CallDetail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (isWindow())
        close();
    else
        emit left();
}

CallDetail::Tab CallDetail::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

LadderView& CallDetail::ladder()
{
    return m_ladder->view();
}

void CallDetail::showRewrite(quint64 sequence)
{
    showTab(SdpDiff);
    m_sdp->showRewrite(sequence);
}

void CallDetail::compareMessages(quint64 first, quint64 second)
{
    showTab(SdpDiff);
    m_sdp->showMessages(first, second);
}

void CallDetail::showMessage(quint64 sequence)
{
    showTab(Raw);
    m_raw->showMessage(sequence);
}

} // namespace legscope::ui

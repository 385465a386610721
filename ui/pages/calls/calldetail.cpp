#include "ui/pages/calls/calldetail.h"

#include "ui/bridge/text.h"
#include "ui/models/callfinding.h"
#include "ui/models/callrow.h"
#include "ui/pages/calls/eventstab.h"
#include "ui/pages/calls/findingsstrip.h"
#include "ui/pages/calls/laddertab.h"
#include "ui/pages/calls/rawtab.h"
#include "ui/pages/calls/rtptab.h"
#include "ui/pages/calls/sdpdifftab.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace legscope::ui {
CallDetail::CallDetail(const CallStore& store, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_heading(new ElidedLabel(this))
    , m_reason(new ElidedLabel(this))
    , m_findings(new FindingsStrip(this))
    , m_tabs(new QTabWidget(this))
    , m_ladder(new LadderTab(store))
    , m_sdp(new SdpDiffTab(store))
    , m_rtp(new RtpTab(store))
    , m_events(new EventsTab(store))
    , m_raw(new RawTab(store))
{
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Call detail"));
    m_tabs->addTab(m_ladder, tr("Ladder"));
    m_tabs->addTab(m_sdp, tr("SDP diff"));
    m_tabs->addTab(m_rtp, tr("RTP"));
    m_tabs->addTab(m_events, tr("Events"));
    m_tabs->addTab(m_raw, tr("Raw"));

    m_tabs->setCornerWidget(ladderBar());

    auto* about = new QHBoxLayout;
    about->setContentsMargins(8, 4, 8, 2);
    about->setSpacing(16);
    about->addWidget(m_heading);
    about->addWidget(m_reason, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(about);
    layout->addWidget(m_findings);
    layout->addWidget(m_tabs, 1);

    connect(m_ladder, &LadderTab::chipActivated, this, &CallDetail::showRewrite);
    connect(m_ladder, &LadderTab::messageActivated, this, &CallDetail::showMessage);
    connect(m_ladder, &LadderTab::comparisonWanted, this, [this](quint64 first, quint64 second) {
        showTab(SdpDiff);
        m_sdp->showMessages(first, second);
    });
    connect(m_events, &EventsTab::messageActivated, this, &CallDetail::showMessage);
    connect(m_sdp, &SdpDiffTab::settingActivated, this, &CallDetail::settingActivated);
    connect(m_findings, &FindingsStrip::remedyWanted, this,
        [this](const QString& parameter, const QString& value) {
            if (const CallRecord* record = m_store.find(m_call))
                emit remedyWanted(shown(record->began.profile), parameter, value);
        });
    connect(&store, &CallStore::sampled, this, [this] {
        const CallRecord* record = m_store.find(m_call);
        if (record != nullptr && record->live() && isVisible())
            m_findings->show(findingsOf(*record));
    });
    connect(&store, &CallStore::callChanged, this, [this](CallId call) {
        if (call == m_call)
            describe();
    });
    connect(&store, &CallStore::reset, this, [this] { showCall({}); });
    connect(m_tabs, &QTabWidget::currentChanged, this, &CallDetail::fillTab);
    describe();
}

/// What the ladder shows can be changed beside the tabs, while it is the one in front.
QWidget* CallDetail::ladderBar()
{
    auto* bar = new QToolBar(m_tabs);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setAccessibleName(tr("What the ladder shows"));
    bar->addActions(m_ladder->view().actions());
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
        m_heading->setText(tr("No call selected"));
        m_reason->clear();
        m_findings->show({});
        return;
    }
    m_findings->show(findingsOf(*record));
    const CallRow row = rowOf(*record);
    m_heading->setText(QStringLiteral("%1 > %2").arg(row.from, row.to));
    QStringList facts{phaseText(row)};
    if (row.effective)
        facts << modeSentence(row);
    if (!row.cause.isEmpty())
        facts << (row.status >= 300 ? QStringLiteral("%1 %2").arg(row.status).arg(row.cause) : row.cause);
    if (!row.endText.isEmpty())
        facts << row.endText;
    const QString reason = facts.join(QStringLiteral("  -  "));
    m_reason->setText(reason);
    setWindowTitle(tr("%1 - Legscope").arg(m_heading->text()));
}

void CallDetail::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    m_tabs->currentWidget()->setFocus();
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

void CallDetail::showMessage(quint64 sequence)
{
    showTab(Raw);
    m_raw->showMessage(sequence);
}

} // namespace legscope::ui

#include "ui/pages/statusstrip.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/text.h"
#include "ui/models/callstore.h"

#include <QLabel>
#include <QStringList>

namespace legscope::ui {

StatusStrip::StatusStrip(
    const EngineLink& link, const EngineStatus& status, const CallStore& calls, QWidget* parent)
    : QStatusBar(parent)
    , m_link(link)
    , m_status(status)
    , m_calls(calls)
    , m_frozen(item(tr("The view is frozen; the engine goes on")))
    , m_engine(item(tr("Engine")))
    , m_count(item(tr("Live calls now, and the most at one time")))
    , m_rate(item(tr("Calls that began in the last 10 seconds, a second")))
    , m_rtp(item(tr("RTP packets a second received by the engine")))
    , m_queue(item(tr("Events that wait to be shown; none is ever dropped")))
    , m_dropped(item(tr("Datagrams that were not passed on; the reasons are on the RTP tab of each call")))
{
    setAccessibleName(tr("Status"));
    m_frozen->hide();
    connect(&status, &EngineStatus::loadChanged, this, &StatusStrip::showLoad);
    connect(&status, &EngineStatus::phaseChanged, this,
        [this](EnginePhase, const QString& text) { showPhase(text); });
    connect(&calls, &CallStore::frozenChanged, this, &StatusStrip::showLoad);
    showPhase({});
    showLoad();
}

QLabel* StatusStrip::item(const QString& hint)
{
    auto* label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(hint);
    label->setContentsMargins(6, 0, 6, 0);
    addPermanentWidget(label);
    return label;
}

void StatusStrip::showPhase(const QString& text)
{
    QString phase;
    switch (m_status.phase()) {
    case EnginePhase::Running:
        phase = tr("engine running");
        break;
    case EnginePhase::Draining:
        phase = tr("engine ending calls");
        break;
    case EnginePhase::Stopped:
        phase = tr("engine stopped");
        break;
    }
    m_engine->setText(text.isEmpty() ? phase : tr("%1 (%2)").arg(phase, text));
}

void StatusStrip::showLoad()
{
    m_frozen->setVisible(m_calls.isFrozen());
    m_frozen->setText(tr("FROZEN, %n events wait", nullptr, static_cast<int>(m_calls.held())));
    m_count->setText(tr("%1 calls / peak %2").arg(m_status.liveCalls()).arg(m_status.peakCalls()));
    m_rate->setText(tr("%1 cps").arg(m_status.callsPerSecond(), 0, 'f', 1));
    m_rtp->setText(tr("RTP %1 pps").arg(m_status.rtpPerSecond(), 0, 'f', 0));
    m_queue->setText(tr("queue %1").arg(m_link.depth()));
    m_dropped->setText(tr("dropped %1").arg(m_status.droppedPackets()));
}

QString StatusStrip::line() const
{
    QStringList parts;
    for (const QLabel* label : {m_frozen, m_engine, m_count, m_rate, m_rtp, m_queue, m_dropped}) {
        if (!label->isHidden())
            parts << label->text();
    }
    return parts.join(QStringLiteral("  "));
}

} // namespace legscope::ui

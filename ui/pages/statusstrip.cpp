#include "ui/pages/statusstrip.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"

#include <QStringList>
#include <QToolButton>
#include <QWhatsThis>

#include <utility>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds showEvery{200};

/// For an item that has no page of its own: what it counts, in a bubble beside it.
void explain(QToolButton* item)
{
    QWhatsThis::showText(item->mapToGlobal(QPoint(0, 0)), item->toolTip(), item);
}

} // namespace

StatusStrip::StatusStrip(
    const EngineLink& link, const EngineStatus& status, const CallStore& calls, QWidget* parent)
    : QStatusBar(parent)
    , m_link(link)
    , m_status(status)
    , m_calls(calls)
    , m_frozen(item(tr("The view is frozen; the engine goes on. Click to go on.")))
    , m_engine(item(tr("The engine and its profiles")))
    , m_count(item(tr("Live calls now, and the most at one time. Click to list the live ones.")))
    , m_rate(item(tr("Calls that began in the last 10 seconds, a second. Click to list those not answered.")))
    , m_rtp(item(tr("RTP packets a second received by the engine. Click to list the calls that carry them.")))
    , m_loss(item(tr("RTP packets lost of those expected in the live calls. Click to list calls over 1 %.")))
    , m_mediaIo(item(QString()))
    , m_ring(item(QString()))
    , m_ui(item(tr("How late the window comes to what waits for it: the worst of the last two seconds")))
    , m_queue(item(tr("Events that wait to be shown; none is ever dropped")))
    , m_dropped(item(tr("Datagrams that were not passed on; the reasons are on the RTP tab of each call. "
                        "Click to list those calls.")))
{
    setAccessibleName(tr("Status"));
    m_frozen->hide();
    m_mediaIo->hide();
    connectItems();
    m_next.setSingleShot(true);
    m_next.setInterval(showEvery);
    connect(&m_next, &QTimer::timeout, this, [this] {
        if (m_moved)
            showLoad();
    });
    connect(&status, &EngineStatus::loadChanged, this, &StatusStrip::showLoadLater);
    connect(&status, &EngineStatus::phaseChanged, this,
        [this](EnginePhase, const QString& text) { showPhase(text); });
    connect(&calls, &CallStore::frozenChanged, this, &StatusStrip::showLoad);
    showPhase({});
    showLoad();
}

QToolButton* StatusStrip::item(const QString& hint)
{
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setToolTip(hint);
    button->setAccessibleDescription(hint);
    addPermanentWidget(button);
    return button;
}

/// To the calls that an item counts, or to its page; what has neither explains itself.
void StatusStrip::connectItems()
{
    connect(m_frozen, &QToolButton::clicked, this, &StatusStrip::thawWanted);
    connect(m_engine, &QToolButton::clicked, this, &StatusStrip::profilesWanted);
    for (const auto& [counter, words] :
        {std::pair(m_count, "state:live"), std::pair(m_rate, "state:live -state:talking"),
            std::pair(m_rtp, "pps>0"), std::pair(m_loss, "loss>1"), std::pair(m_dropped, "drops>0")})
        connect(counter, &QToolButton::clicked, this,
            [this, words = QString::fromLatin1(words)] { emit callsWanted(words); });
    for (QToolButton* one : {m_mediaIo, m_ring, m_ui, m_queue})
        connect(one, &QToolButton::clicked, this, [one] { explain(one); });
}

void StatusStrip::showPhase(const QString& text)
{
    switch (m_status.phase()) {
    case EnginePhase::Running:
        m_engine->setText(tr("engine running"));
        break;
    case EnginePhase::Draining:
        m_engine->setText(tr("engine ending calls"));
        break;
    case EnginePhase::Stopped:
        m_engine->setText(tr("engine stopped"));
        break;
    }
    m_engine->setToolTip(toolTipText(text.isEmpty() ? m_engine->accessibleDescription() : text));
    showMediaIo();
}

/// "epoll (io_uring is refused: ...)" is told by its first word.
void StatusStrip::showMediaIo()
{
    const QString& name = m_status.mediaIo();
    m_mediaIo->setVisible(!name.isEmpty());
    m_mediaIo->setText(name.section(QLatin1Char(' '), 0, 0));
    m_mediaIo->setToolTip(toolTipText(tr("Media is read and sent by %1 (media-io).").arg(name)));
    m_mediaIo->setAccessibleDescription(m_mediaIo->toolTip());
}

void StatusStrip::showLoadLater()
{
    m_moved = true;
    if (!m_next.isActive())
        showLoad();
}

void StatusStrip::showLoad()
{
    m_moved = false;
    m_next.start();
    m_frozen->setVisible(m_calls.isFrozen());
    m_frozen->setText(tr("FROZEN, %n events wait", nullptr, static_cast<int>(m_calls.held())));
    m_count->setText(
        tr("%n calls / peak %1", nullptr, static_cast<int>(m_status.liveCalls())).arg(m_status.peakCalls()));
    m_rate->setText(tr("%L1 cps").arg(m_status.callsPerSecond(), 0, 'f', 1));
    m_rtp->setText(tr("RTP %1 pps").arg(m_status.rtpPerSecond(), 0, 'f', 0));
    const std::optional<double> loss = m_status.lossPercent();
    m_loss->setText(loss ? tr("loss %L1 %").arg(*loss, 0, 'f', 1) : tr("loss -"));
    showRing();
    m_ui->setText(tr("UI %1 ms").arg(m_lag.worst().count()));
    m_queue->setText(tr("queue %1").arg(m_link.depth()));
    m_dropped->setText(tr("dropped %1").arg(m_status.droppedPackets()));
}

void StatusStrip::showRing()
{
    const CaptureState& capture = m_status.capture();
    const auto gone = static_cast<qulonglong>(capture.evicted + capture.missed);
    const QString fill = QString::number(100 * capture.fill, 'f', 0);
    m_ring->setText(gone == 0 ? tr("ring %1 %").arg(fill) : tr("ring %1 %, %2 gone").arg(fill).arg(gone));
    const QString hint = tr(
        "Memory for captured packets in use; when it is full, those of the oldest calls go. Packets that "
        "made room so far: %1, that were never kept: %2. No export has them.")
                             .arg(static_cast<qulonglong>(capture.evicted))
                             .arg(static_cast<qulonglong>(capture.missed));
    m_ring->setToolTip(hint);
    m_ring->setAccessibleDescription(hint);
}

QString StatusStrip::line()
{
    if (m_moved)
        showLoad();
    QStringList parts;
    for (const QToolButton* button :
        {m_frozen, m_engine, m_count, m_rate, m_rtp, m_loss, m_mediaIo, m_ring, m_ui, m_queue, m_dropped}) {
        if (!button->isHidden())
            parts << button->text();
    }
    return parts.join(QStringLiteral("  "));
}

} // namespace legscope::ui

#include "ui/pages/calls/callhead.h"

#include "ui/bridge/shown.h"
#include "ui/models/modesentence.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/pill.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {
namespace {

Tone toneOf(const CallRow& row)
{
    switch (row.phase) {
    case CallPhase::Setup:
        return Tone::Muted;
    case CallPhase::Ringing:
        return Tone::Provisional;
    case CallPhase::Talking:
        return row.heldByA || row.heldByB ? Tone::Provisional : Tone::Success;
    case CallPhase::Ended:
        break;
    }
    return row.failed ? Tone::Failure : Tone::Muted;
}

/// The mode's reason, then how it ended.
QString reasonOf(const CallRow& row)
{
    QStringList facts;
    if (row.effective)
        facts << modeSentence(row);
    if (!row.cause.isEmpty())
        facts << (row.status >= 300 ? QStringLiteral("%1 %2").arg(row.status).arg(row.cause) : row.cause);
    if (!row.endText.isEmpty())
        facts << row.endText;
    return facts.join(QStringLiteral("  \u00b7  "));
}

} // namespace

CallHead::CallHead(QWidget* parent)
    : QFrame(parent)
    , m_title(new ElidedLabel(this))
    , m_state(new Pill(this))
    , m_duration(new Pill(this))
    , m_mode(new Pill(this))
    , m_codecs(new Pill(this))
    , m_secure(new Pill(this))
    , m_reason(new ElidedLabel(this))
    , m_note(new ElidedLabel(this))
    , m_copy(new QToolButton(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("The shown call"));
    m_title->setFont(typeOf(font(), TypeSize::Title));
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextFormat(Qt::PlainText);
    m_copy->setText(tr("Call-ID"));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy the Call-ID of the caller's leg"));
    m_copy->setAccessibleName(m_copy->toolTip());
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_callId); });

    auto* first = new QHBoxLayout;
    first->setSpacing(2 * gridStep);
    first->addWidget(m_title);
    for (Pill* pill : {m_state, m_duration, m_mode, m_codecs, m_secure})
        first->addWidget(pill, 0, Qt::AlignVCenter);
    first->addStretch(1);
    first->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * gridStep, gridStep, 2 * gridStep, gridStep);
    column->setSpacing(0);
    column->addLayout(first);
    column->addWidget(m_reason);
    column->addWidget(m_note);
    clear();
}

void CallHead::setActions(const QList<QAction*>& actions)
{
    auto* row = static_cast<QHBoxLayout*>(layout()->itemAt(0)->layout());
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        row->addWidget(button);
    }
}

void CallHead::clear()
{
    m_title->setText(tr("No call selected"));
    m_reason->clear();
    m_note->hide();
    for (Pill* pill : {m_state, m_duration, m_mode, m_codecs, m_secure})
        pill->show({}, Tone::Muted);
    m_copy->hide();
}

QString CallHead::title() const
{
    return m_title->text();
}

void CallHead::show(const CallRow& row, WallTime now)
{
    m_title->setText(QStringLiteral("%1 → %2").arg(row.from, row.to));
    m_reason->setText(reasonOf(row));
    m_note->setText(tr("Note: %1").arg(row.note));
    m_note->setVisible(!row.note.isEmpty());
    m_callId = row.legs.empty() ? QString() : row.legs.front().sipCallId;
    m_copy->setVisible(!m_callId.isEmpty());
    showPills(row, now);
}

void CallHead::showPills(const CallRow& row, WallTime now)
{
    m_state->show(phaseText(row), toneOf(row));
    m_duration->show(durationText(durationOf(row, now)), Tone::Muted,
        row.answered ? tr("Since the answer") : tr("Since the INVITE"));
    m_mode->show(
        row.effective ? modeText(*row.effective) : QString(), Tone::Accent, toolTipText(modeSentence(row)));
    const bool known = !row.codecA.isEmpty() || !row.codecB.isEmpty();
    m_codecs->show(
        known ? codecText(row) : QString(), Tone::Muted, tr("What comes from A / what comes from B"));
    m_secure->show(row.secured ? tr("SRTP") : QString(), Tone::Success,
        tr("The media is offered and answered with encryption"));
}

} // namespace legscope::ui

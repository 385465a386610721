#include "ui/pages/calls/emptystate.h"

#include "ui/bridge/enginestatus.h"
#include "ui/bridge/text.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace legscope::ui {

EmptyState::EmptyState(const EngineStatus& status, QAction* demoCall, QWidget* parent)
    : QWidget(parent)
    , m_status(status)
    , m_title(new QLabel(tr("No calls"), this))
    , m_cause(new QLabel(this))
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignCenter);
    m_cause->setAlignment(Qt::AlignCenter);
    m_cause->setTextFormat(Qt::PlainText);
    m_cause->setWordWrap(true);
    m_cause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* demo = new QPushButton(demoCall->icon(), demoCall->text());
    demo->setDefault(true);
    setFocusProxy(demo);
    connect(demo, &QPushButton::clicked, demoCall, &QAction::trigger);
    connect(demoCall, &QAction::changed, demo, [demo, demoCall] { demo->setEnabled(demoCall->isEnabled()); });

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_cause);
    layout->addWidget(demo, 0, Qt::AlignCenter);
    layout->addStretch(3);
    connect(&status, &EngineStatus::profileChanged, this, &EmptyState::tell);
    tell();
}

QString EmptyState::sentence() const
{
    return m_cause->text();
}

void EmptyState::tell()
{
    QStringList listening, failures;
    for (const ProfileStatus& profile : m_status.profiles()) {
        if (profile.state == ProfileState::Running)
            listening << tr("udp %1 (%2)").arg(shown(profile.sipAddress), shown(profile.name));
        else if (!profile.failure.empty())
            failures << tr("%1: %2").arg(shown(profile.name), shown(profile.failure));
    }
    QStringList lines;
    lines << (listening.isEmpty() ? tr("No profile runs: nothing can call.")
                                  : tr("Listening on %1.").arg(listening.join(QStringLiteral(", "))));
    lines += failures;
    m_cause->setText(lines.join(QLatin1Char('\n')));
}

} // namespace legscope::ui

#include "ui/pages/modestrip.h"

#include "ui/bridge/enginestatus.h"
#include "ui/bridge/text.h"
#include "ui/models/callrow.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace legscope::ui {
namespace {

QString badgeText(const ProfileStatus& status)
{
    const QString name = shown(status.name);
    switch (status.state) {
    case ProfileState::Failed:
        return ModeStrip::tr("%1: failed").arg(name);
    case ProfileState::Stopped:
        return ModeStrip::tr("%1: stopped").arg(name);
    case ProfileState::Running:
        break;
    }
    const QString mode = modeText(status.mode).toUpper();
    return status.inboundLateNegotiation ? ModeStrip::tr("%1: %2 late").arg(name, mode)
                                         : QStringLiteral("%1: %2").arg(name, mode);
}

QString badgeHint(const ProfileStatus& status)
{
    if (status.state != ProfileState::Running)
        return shown(status.failure);
    return ModeStrip::tr("New calls of profile %1 on %2 use media mode %3.")
        .arg(shown(status.name), shown(status.sipAddress), modeText(status.mode));
}

} // namespace

ModeStrip::ModeStrip(const EngineStatus& status, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setAccessibleName(tr("Media mode of each profile"));
    for (const ProfileStatus& profile : status.profiles())
        show(profile);
    connect(&status, &EngineStatus::profileChanged, this, &ModeStrip::show);
}

QString ModeStrip::badge(const std::string& profile) const
{
    const auto known = m_badges.find(profile);
    return known == m_badges.end() ? QString() : known->second->text();
}

void ModeStrip::show(const ProfileStatus& status)
{
    QToolButton*& badge = m_badges[status.name];
    if (badge == nullptr) {
        badge = new QToolButton(this);
        badge->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        badge->setFocusPolicy(Qt::TabFocus);
        const QString name = shown(status.name);
        connect(badge, &QToolButton::clicked, this, [this, name] { emit profileActivated(name); });
        m_layout->addWidget(badge);
    }
    badge->setText(badgeText(status));
    badge->setToolTip(toolTipText(badgeHint(status)));
    badge->setIcon(status.state == ProfileState::Running
            ? QIcon()
            : themedIcon(QStringLiteral("warning"), Tone::Warning));
    badge->setAccessibleName(badge->text());
    badge->setAccessibleDescription(badgeHint(status));
}

} // namespace legscope::ui

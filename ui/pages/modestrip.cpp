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
    , m_more(new QToolButton(this))
    , m_status(status)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_more);
    m_more->hide();
    setAccessibleName(tr("Media mode of each profile"));
    connect(m_more, &QToolButton::clicked, this, [this] { emit profileActivated({}); });
    for (const ProfileStatus& profile : status.profiles())
        show(profile);
    connect(&status, &EngineStatus::profileChanged, this, &ModeStrip::show);
}

/// Hides what there is no room for and counts it.
void ModeStrip::fit()
{
    int running = 0, hidden = 0;
    for (const ProfileStatus& profile : m_status.profiles()) {
        const auto badge = m_badges.find(profile.name);
        if (badge == m_badges.end())
            continue;
        const bool fits = profile.state != ProfileState::Running || ++running <= room;
        badge->second->setVisible(fits);
        hidden += fits ? 0 : 1;
    }
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("%n more", nullptr, hidden));
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
        m_layout->insertWidget(m_layout->count() - 1, badge);
    }
    badge->setText(badgeText(status));
    badge->setToolTip(toolTipText(badgeHint(status)));
    badge->setIcon(status.state == ProfileState::Running
            ? QIcon()
            : themedIcon(QStringLiteral("warning"), Tone::Warning));
    badge->setAccessibleName(badge->text());
    badge->setAccessibleDescription(badgeHint(status));
    fit();
}

} // namespace legscope::ui

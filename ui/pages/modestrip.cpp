#include "ui/pages/modestrip.h"

#include "ui/bridge/enginestatus.h"
#include "ui/bridge/shown.h"
#include "ui/models/modesentence.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
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
    , m_menu(new QMenu(m_more))
    , m_status(status)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_more);
    m_more->hide();
    setAccessibleName(tr("Media mode of each profile"));
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("Profiles and their media modes"));
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &ModeStrip::fillMenu);
    for (const ProfileStatus& profile : status.profiles())
        show(profile);
    connect(&status, &EngineStatus::profileChanged, this, &ModeStrip::show);
}

void ModeStrip::fit(int room)
{
    const auto& profiles = m_status.profiles();
    const int spacing = m_layout->spacing();
    int all = 0;
    for (const auto& [name, badge] : m_badges)
        all += badge->sizeHint().width() + spacing;
    m_more->setText(tr("Profiles"));
    int left = all <= room ? room : room - m_more->sizeHint().width();
    int hidden = 0;
    for (const bool running : {false, true}) {
        for (const ProfileStatus& profile : profiles) {
            const auto badge = m_badges.find(profile.name);
            if (badge == m_badges.end() || (profile.state == ProfileState::Running) != running)
                continue;
            const int width = badge->second->sizeHint().width() + spacing;
            const bool fits = hidden == 0 && width <= left;
            badge->second->setVisible(fits);
            left -= fits ? width : 0;
            hidden += fits ? 0 : 1;
        }
    }
    m_more->setVisible(hidden > 0);
    if (hidden < static_cast<int>(m_badges.size()))
        m_more->setText(tr("%n more", nullptr, hidden));
}

/// All profiles: what a badge says, whether there is room for it or not.
void ModeStrip::fillMenu()
{
    m_menu->clear();
    for (const ProfileStatus& profile : m_status.profiles()) {
        const QString name = shown(profile.name);
        QAction* entry = m_menu->addAction(actionText(badgeText(profile)));
        entry->setToolTip(toolTipText(badgeHint(profile)));
        if (profile.state != ProfileState::Running)
            entry->setIcon(themedIcon(QStringLiteral("warning"), Tone::Warning));
        connect(entry, &QAction::triggered, this, [this, name] { emit profileActivated(name); });
    }
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
    emit changed();
}

} // namespace legscope::ui

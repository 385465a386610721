#include "ui/pages/calls/emptystate.h"

#include "ui/bridge/enginestatus.h"
#include "ui/bridge/shown.h"
#include "ui/theme/typescale.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace legscope::ui {
namespace {

QPushButton* buttonOf(QAction* action)
{
    auto* button = new QPushButton(action->icon(), action->text());
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(
        action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace

EmptyState::EmptyState(const EngineStatus& status, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
    , m_status(status)
    , m_title(new QLabel(tr("No calls"), this))
    , m_cause(new QLabel(this))
{
    m_title->setFont(typeOf(font(), TypeSize::Title));
    m_title->setAlignment(Qt::AlignCenter);
    m_cause->setAlignment(Qt::AlignCenter);
    m_cause->setTextFormat(Qt::PlainText);
    m_cause->setWordWrap(true);
    m_cause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * gridStep);
    buttons->addStretch();
    for (QAction* action : actions) {
        QPushButton* button = buttonOf(action);
        buttons->addWidget(button);
        if (action == actions.front()) {
            button->setDefault(true);
            setFocusProxy(button);
        }
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(3 * gridStep);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_cause);
    layout->addLayout(buttons);
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
    QStringList addresses, profiles, failures;
    for (const ProfileStatus& profile : m_status.profiles()) {
        if (profile.state == ProfileState::Running) {
            addresses << QStringLiteral("sip:%1").arg(shown(profile.sipAddress));
            profiles << shown(profile.name);
        } else if (!profile.failure.empty()) {
            failures << tr("%1: %2").arg(shown(profile.name), shown(profile.failure));
        }
    }
    QStringList lines;
    lines << (addresses.isEmpty()
            ? tr("No profile runs: nothing can call.")
            : tr("Point a phone or a trunk at one of these addresses (UDP or TCP), or see a call "
                 "between two built-in phones."));
    lines += failures;
    m_cause->setText(lines.join(QLatin1Char('\n')));
    if (addresses == m_addresses && profiles == m_profiles)
        return;
    m_addresses = addresses;
    m_profiles = profiles;
    showAddresses();
}

void EmptyState::showAddresses()
{
    delete m_listening;
    m_listening = new QWidget;
    auto* grid = new QGridLayout(m_listening);
    grid->setContentsMargins({});
    for (int row = 0; row < m_addresses.size(); ++row) {
        auto* profile = new QLabel(m_profiles[row]);
        profile->setTextFormat(Qt::PlainText);
        profile->setForegroundRole(QPalette::PlaceholderText);
        auto* address = new QLabel(m_addresses[row]);
        address->setTextFormat(Qt::PlainText);
        address->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        address->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* copy = new QToolButton;
        copy->setText(tr("Copy"));
        copy->setAutoRaise(true);
        copy->setAccessibleName(tr("Copy %1").arg(m_addresses[row]));
        connect(copy, &QToolButton::clicked, this,
            [text = m_addresses[row]] { QGuiApplication::clipboard()->setText(text); });
        grid->addWidget(profile, row, 0, Qt::AlignRight);
        grid->addWidget(address, row, 1);
        grid->addWidget(copy, row, 2);
    }
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_cause) + 1, m_listening, 0, Qt::AlignCenter);
}

} // namespace legscope::ui

#include "ui/pages/filterstrip.h"

#include "ui/pages/modestrip.h"
#include "ui/theme/typescale.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QToolButton>

namespace legscope::ui {

FilterStrip::FilterStrip(QLineEdit& filter, QWidget& views, ModeStrip& modes, QWidget* parent)
    : QToolBar(tr("Filter and modes"), parent)
    , m_views(views)
    , m_modes(modes)
    , m_lead(new QStackedWidget)
    , m_title(new QLabel)
{
    setObjectName(QStringLiteral("strip"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(16, 16));
    filter.setMinimumWidth(filterWidth);
    auto* forCalls = new QWidget;
    auto* row = new QHBoxLayout(forCalls);
    row->setContentsMargins({});
    row->addWidget(&filter, 1);
    row->addWidget(&views);
    m_title->setFont(typeOf(font(), TypeSize::Title));
    m_title->setContentsMargins(2 * gridStep, 0, 2 * gridStep, 0);
    m_lead->addWidget(forCalls);
    m_lead->addWidget(m_title);
    m_lead->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(m_lead);
    connect(&modes, &ModeStrip::changed, this, &FilterStrip::share);
}

void FilterStrip::setPageTitle(const QString& title)
{
    m_title->setText(title);
    m_lead->setCurrentIndex(title.isEmpty() ? 0 : 1);
}

void FilterStrip::resizeEvent(QResizeEvent* event)
{
    share();
    QToolBar::resizeEvent(event);
}

void FilterStrip::actionEvent(QActionEvent* event)
{
    QToolBar::actionEvent(event);
    if (event->type() == QEvent::ActionAdded)
        share();
}

void FilterStrip::share()
{
    const int spacing = layout()->spacing();
    int taken = layout()->contentsMargins().left() + layout()->contentsMargins().right() + filterWidth
        + m_views.sizeHint().width() + spacing;
    for (QAction* action : actions()) {
        QWidget* widget = widgetForAction(action);
        if (auto* button = qobject_cast<QToolButton*>(widget);
            button != nullptr && button->defaultAction() == action)
            button->setToolButtonStyle(width() >= textWidth || action == m_worded
                    ? Qt::ToolButtonTextBesideIcon
                    : Qt::ToolButtonIconOnly);
        if (widget != nullptr && widget != m_lead && widget != &m_modes)
            taken += widget->sizeHint().width() + spacing;
    }
    m_modes.fit(width() - taken - 3 * spacing - reserve);
}

} // namespace legscope::ui

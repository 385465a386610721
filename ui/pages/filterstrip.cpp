#include "ui/pages/filterstrip.h"

#include "ui/pages/modestrip.h"

#include <QAction>
#include <QLayout>
#include <QLineEdit>
#include <QResizeEvent>
#include <QToolButton>

namespace legscope::ui {

FilterStrip::FilterStrip(QLineEdit& filter, ModeStrip& modes, QWidget* parent)
    : QToolBar(tr("Filter and modes"), parent)
    , m_filter(filter)
    , m_modes(modes)
{
    setObjectName(QStringLiteral("strip"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize(QSize(16, 16));
    m_filter.setMinimumWidth(filterWidth);
    connect(&modes, &ModeStrip::changed, this, &FilterStrip::share);
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
    int taken = layout()->contentsMargins().left() + layout()->contentsMargins().right() + filterWidth;
    for (QAction* action : actions()) {
        QWidget* widget = widgetForAction(action);
        if (auto* button = qobject_cast<QToolButton*>(widget);
            button != nullptr && button->defaultAction() == action)
            button->setToolButtonStyle(width() >= textWidth || action == m_worded
                    ? Qt::ToolButtonTextBesideIcon
                    : Qt::ToolButtonIconOnly);
        if (widget != nullptr && widget != &m_filter && widget != &m_modes)
            taken += widget->sizeHint().width() + spacing;
    }
    m_modes.fit(width() - taken - 3 * spacing - reserve);
}

} // namespace legscope::ui

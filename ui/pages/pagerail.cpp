#include "ui/pages/pagerail.h"

#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"

#include <QAction>
#include <QActionGroup>
#include <QStackedWidget>

namespace legscope::ui {

PageRail::PageRail(QWidget* parent)
    : QToolBar(tr("Pages"), parent)
    , m_pages(new QActionGroup(this))
    , m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("rail"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setIconSize(QSize(24, 24));
    setAccessibleName(tr("Pages"));
    connect(m_stack, &QStackedWidget::currentChanged, this, &PageRail::frontChanged);
}

void PageRail::addPage(const QString& icon, const QString& title, QWidget* page)
{
    const auto number = static_cast<int>(m_pages->actions().size()) + 1;
    m_stack->addWidget(page);
    auto* action = new QAction(themedIcon(icon), title, this);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
    action->setToolTip(QStringLiteral("%1 (%2)").arg(title, action->shortcut().toString()));
    connect(action, &QAction::triggered, this, [this, page] { showPage(page); });
    action->setData(QVariant::fromValue(page));
    m_pages->addAction(action);
    addAction(action);
    if (QWidget* button = widgetForAction(action)) {
        button->setFont(typeOf(font(), TypeSize::Small)); // a long title leaves the lists their width
        button->setMinimumWidth(72);
    }
    if (number == 1)
        action->setChecked(true);
}

void PageRail::showPage(const QWidget* page)
{
    for (QAction* action : m_pages->actions()) {
        if (action->data().value<QWidget*>() != page)
            continue;
        action->setChecked(true);
        m_stack->setCurrentWidget(action->data().value<QWidget*>());
    }
}

QWidget* PageRail::front() const
{
    return m_stack->currentWidget();
}

QString PageRail::titleOfFront() const
{
    const QAction* page = m_pages->checkedAction();
    return page == nullptr ? QString() : page->text();
}

QList<QAction*> PageRail::pages() const
{
    return m_pages->actions();
}

} // namespace legscope::ui

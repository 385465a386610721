#include "ui/widgets/rowpage.h"

#include "ui/theme/icons.h"
#include "ui/theme/typescale.h"
#include "ui/widgets/nomatch.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowview.h"
#include "ui/widgets/sentencelabel.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace legscope::ui {

RowPage::RowPage(const QString& title, const QString& emptyButton, QWidget* parent)
    : QWidget(parent)
    , m_list(new RowView)
    , m_stack(new QStackedWidget)
    , m_empty(new NoMatch(emptyButton))
    , m_bar(new QToolBar)
    , m_sentence(new SentenceLabel)
{
    m_list->setAccessibleName(title);
    m_bar->setAccessibleName(title);
    m_sentence->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_sentence->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_list);
}

void RowPage::setRows(QAbstractItemModel& model, std::span<const ColumnText> columns)
{
    m_list->setHeader(new RowHeader(Qt::Horizontal, m_list));
    m_list->setModel(&model);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    new ColumnWidths(*m_list, columns); // the list owns it
    m_list->setRowMenu([this](QMenu& menu, const QModelIndex&) {
        showActions();
        menu.addActions(m_actions);
    });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showActions(); });
}

QAction* RowPage::make(const QString& text, const QKeySequence& key, const QString& hint, const QString& icon)
{
    auto* action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setStatusTip(hint);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(hint, key.toString()));
    m_list->addAction(action);
    m_bar->addAction(action);
    m_actions << action;
    return action;
}

void RowPage::showRows(bool areThere)
{
    m_stack->setCurrentWidget(areThere ? static_cast<QWidget*>(m_list) : m_empty);
    m_bar->setVisible(areThere);
}

void RowPage::tell(const QString& sentence, Tone tone)
{
    m_sentence->tell(sentence, tone);
    m_sentence->setVisible(!sentence.isEmpty());
}

QString RowPage::sentence() const
{
    return m_sentence->text();
}

} // namespace legscope::ui

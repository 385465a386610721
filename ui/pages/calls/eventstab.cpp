#include "ui/pages/calls/eventstab.h"

#include "ui/widgets/rowdelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QStringList>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace legscope::ui {

EventsTab::EventsTab(const CallStore& store, QWidget* parent)
    : QWidget(parent)
    , m_events(new CallEventModel(store, CallEventModel::Content::Everything, this))
    , m_list(new QTreeView(this))
{
    m_list->setModel(m_events);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Events of the call"));
    m_list->header()->resizeSection(
        CallEventModel::Time, m_list->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000")) + 24);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    setFocusProxy(m_list);

    auto* copy = new QAction(tr("Copy"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(
        copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(visibleText()); });
    m_list->addAction(copy);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list, &QTreeView::activated, this, &EventsTab::activate);
    connect(m_events, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar* bar = m_list->verticalScrollBar();
        if (bar->value() == bar->maximum() && bar->maximum() > 0)
            QMetaObject::invokeMethod(m_list, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
}

void EventsTab::showCall(CallId call)
{
    m_events->showCall(call);
}

void EventsTab::activate(const QModelIndex& index)
{
    const Event* event = m_events->event(index.row());
    if (event != nullptr && std::holds_alternative<SipMessage>(event->body))
        emit messageActivated(event->sequence);
}

QString EventsTab::visibleText() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    const auto add = [&](int row) {
        lines << m_events->index(row, CallEventModel::Time).data().toString() + QLatin1Char('\t')
                + m_events->index(row, CallEventModel::Text).data().toString();
    };
    for (const QModelIndex& row : rows)
        add(row.row());
    for (int row = 0; rows.isEmpty() && row < m_events->rowCount(); ++row)
        add(row);
    return lines.join(QLatin1Char('\n'));
}

} // namespace legscope::ui

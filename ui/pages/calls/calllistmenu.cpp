#include "ui/bridge/shown.h"
#include "ui/models/callfiltermodel.h"
#include "ui/models/callmodel.h"
#include "ui/models/filterword.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callsladder.h"
#include "ui/pages/calls/callspage.h"
#include "ui/theme/icons.h"
#include "ui/widgets/columnwidths.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <unordered_set>

/// What the operator can do with the rows of the call list.
namespace legscope::ui {

std::vector<CallId> CallsPage::selectedCalls() const
{
    std::vector<CallId> calls;
    std::unordered_set<CallId> known;
    for (const QModelIndex& row : m_list->selectedRows()) {
        const CallId call = CallModel::callAt(row);
        if (known.insert(call).second)
            calls.push_back(call);
    }
    if (calls.empty() && m_detail->call())
        calls.push_back(m_detail->call());
    return calls;
}

std::vector<CallId> CallsPage::listedCalls() const
{
    std::vector<CallId> calls;
    calls.reserve(static_cast<std::size_t>(m_filtered->rowCount()));
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        calls.push_back(CallModel::callAt(m_filtered->index(row, 0)));
    return calls;
}

void CallsPage::buildListActions()
{
    m_pin = new QAction(themedIcon(QStringLiteral("pin")), tr("&Pin on top"), this);
    m_pin->setToolTip(
        tr("Keep the selected calls on top of the list, whatever it is sorted by and filtered for"));
    m_pin->setShortcut(Qt::CTRL | Qt::Key_P);
    connect(m_pin, &QAction::triggered, this, &CallsPage::pinSelected);
    m_together = new QAction(tr("&One ladder of the selected calls"), this);
    m_together->setToolTip(tr("Show the messages of all selected calls in one ladder, in order of time"));
    m_together->setShortcut(Qt::CTRL | Qt::Key_L);
    connect(m_together, &QAction::triggered, this, &CallsPage::openLadderOfSelected);
    m_note = new QAction(tr("&Note..."), this);
    m_note->setToolTip(tr("Write a note of the selected call; the history keeps it"));
    m_note->setShortcut(Qt::CTRL | Qt::Key_N);
    connect(m_note, &QAction::triggered, this, [this] { emit noteWanted(selectedCall()); });
    m_route = new QAction(tr("&Why this route..."), this);
    m_route->setToolTip(
        tr("See what the dialplan asks of the selected call, and the answer to each condition"));
    m_route->setShortcut(Qt::CTRL | Qt::Key_Y);
    connect(m_route, &QAction::triggered, this, [this] { emit routeWanted(selectedCall()); });
    m_listActions = {m_pin, m_note, m_route, m_together};
    for (QAction* action : m_listActions) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
}

/// What is said of the selected rows.
void CallsPage::showListActions()
{
    const std::vector<CallId> calls = selectedCalls();
    const bool isPinned = !calls.empty()
        && std::ranges::all_of(calls, [this](CallId call) { return m_model->isPinned(call); });
    m_pin->setText(isPinned ? tr("Un&pin") : tr("&Pin on top"));
    m_pin->setEnabled(!calls.empty());
    m_note->setEnabled(calls.size() == 1);
    m_route->setEnabled(calls.size() == 1);
    m_together->setEnabled(calls.size() > 1 && calls.size() <= CallsLadder::mostCalls);
    m_together->setText(calls.size() > CallsLadder::mostCalls
            ? tr("&One ladder (of %n calls at most)", nullptr, static_cast<int>(CallsLadder::mostCalls))
            : tr("&One ladder of the selected calls"));
}

void CallsPage::pinSelected()
{
    const std::vector<CallId> calls = selectedCalls();
    const bool isPinned = std::ranges::all_of(calls, [this](CallId call) { return m_model->isPinned(call); });
    for (const CallId call : calls)
        isPinned ? m_model->unpin(call) : m_model->pin(call);
    showListActions();
}

void CallsPage::fillMenu(QMenu& menu, const QModelIndex& index)
{
    const CallId call = CallModel::callAt(index);
    const std::vector<CallId> calls = selectedCalls();
    showListActions();
    menu.addAction(tr("Open ladder"), this, [this] { m_detail->showTab(CallDetail::Ladder); });
    menu.addAction(tr("Open in a window of its own"), this, [this, call] { openWindow(call); });
    menu.addActions(m_listActions);
    if (calls.size() == 2)
        menu.addAction(tr("Compare the two calls"), this, [this, calls] { compare(calls[0], calls[1]); });
    menu.addSeparator();
    const CallRow* row = m_model->find(call);
    if (const QString word = row == nullptr ? QString() : filterWord(*row, index.column()); !word.isEmpty()) {
        menu.addAction(
            tr("Filter by %1").arg(actionText(word)), this, [this, word] { emit wordAdded(word); });
        menu.addAction(tr("Filter without %1").arg(actionText(word)), this,
            [this, word] { emit wordAdded(QLatin1Char('-') + word); });
        menu.addSeparator();
    }
    menu.addAction(tr("Copy %n row(s)", nullptr, static_cast<int>(calls.size())), this,
        [this] { QGuiApplication::clipboard()->setText(visibleText()); });
    menu.addSeparator();
    menu.setToolTipsVisible(true);
    menu.addActions(m_legActions);
    menu.addSeparator();
    menu.addActions(m_callActions);
}

CallDetail* CallsPage::newDetail(CallId call, QWidget* parent)
{
    auto* detail = new CallDetail(m_store, parent);
    detail->showCall(call);
    connect(detail, &CallDetail::settingActivated, this, &CallsPage::settingActivated);
    connect(detail, &CallDetail::remedyWanted, this, &CallsPage::remedyWanted);
    if (m_sound != nullptr)
        detail->setSound(*m_sound);
    return detail;
}

void CallsPage::setSound(Commands& commands)
{
    m_sound = &commands;
    m_detail->setSound(commands);
}

void CallsPage::openWindow(CallId call)
{
    CallDetail* window = newDetail(call, this);
    window->setWindowFlag(Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->resize(1000, 650);
    window->show();
}

void CallsPage::makeReadOnly()
{
    for (QAction* action : {m_note, m_route}) {
        m_listActions.removeOne(action);
        m_list->removeAction(action);
        action->setVisible(false);
    }
}

void CallsPage::openLadderOfSelected()
{
    auto* window = new CallsLadder(m_store, selectedCalls(), this);
    window->setWindowFlag(Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &CallsLadder::settingActivated, this, &CallsPage::settingActivated);
    connect(window, &CallsLadder::remedyWanted, this, &CallsPage::remedyWanted);
    window->resize(1200, 700);
    window->show();
}

/// Two calls side by side; what is looked at in one is looked at in the other.
void CallsPage::compare(CallId left, CallId right)
{
    auto* window = new QSplitter(Qt::Horizontal, this);
    window->setWindowFlag(Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(tr("Two calls - Legscope"));
    window->setChildrenCollapsible(false);
    const std::array details{newDetail(left, window), newDetail(right, window)};
    for (CallDetail* detail : details) {
        window->addWidget(detail);
        CallDetail* other = details[detail == details[0] ? 1 : 0];
        connect(detail, &CallDetail::tabChanged, other, &CallDetail::putForward);
        connect(detail, &CallDetail::left, window, &QWidget::close);
    }
    window->resize(1300, 700);
    window->setSizes({650, 650});
    window->show();
}

void CallsPage::columnMenu(const QPoint& position)
{
    QMenu menu(this);
    QHeaderView* header = m_list->header();
    for (int column = 1; column < CallModel::ColumnCount; ++column) {
        QAction* shownColumn = menu.addAction(m_model->headerData(column, Qt::Horizontal).toString());
        shownColumn->setCheckable(true);
        shownColumn->setChecked(!header->isSectionHidden(column));
        connect(shownColumn, &QAction::toggled, header, [this, header, column](bool checked) {
            header->setSectionHidden(column, !checked);
            m_columns->fit();
        });
    }
    menu.exec(header->mapToGlobal(position));
}

} // namespace legscope::ui

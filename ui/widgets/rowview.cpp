#include "ui/widgets/rowview.h"

#include "ui/theme/cellroles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace legscope::ui {
namespace {

/// As rows stand in a list: a row, then those below it.
std::pair<int, int> placeOf(const QModelIndex& row)
{
    return row.parent().isValid() ? std::pair(row.parent().row(), row.row()) : std::pair(row.row(), -1);
}

} // namespace

RowView::RowView(QWidget* parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
}

void RowView::takeKeys()
{
    const auto shortcut = [this](const QKeySequence& keys, auto&& then) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetShortcut);
        connect(made, &QShortcut::activated, this, then);
    };
    shortcut(QKeySequence::Copy, [this] { QGuiApplication::clipboard()->setText(visibleText()); });
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        shortcut(QKeySequence(key), &RowView::entered);
}

QModelIndexList RowView::selectedRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, placeOf);
    return rows;
}

QString RowView::rowText(const QModelIndex& row) const
{
    QStringList cells;
    for (int place = 0; row.isValid() && place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        if (header()->isSectionHidden(column))
            continue;
        const QModelIndex cell = row.siblingAtColumn(column);
        const QString below = cell.data(BelowRole).toString();
        cells << (below.isEmpty() ? cell.data().toString()
                                  : cell.data().toString() + QLatin1Char(' ') + below);
    }
    return cells.join(QLatin1Char('\t'));
}

QString RowView::visibleText() const
{
    QStringList lines;
    for (const QModelIndex& row : selectedRows())
        lines << rowText(row);
    return lines.isEmpty() ? rowText(currentIndex()) : lines.join(QLatin1Char('\n'));
}

void RowView::setRowMenu(std::function<void(QMenu&, const QModelIndex&)> fill)
{
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this,
        [this, fill = std::move(fill)](const QPoint& position) {
            const QModelIndex index = indexAt(position);
            if (!index.isValid())
                return;
            QMenu menu(this);
            fill(menu, index);
            menu.exec(viewport()->mapToGlobal(position));
        });
}

void RowView::dataChanged(const QModelIndex&, const QModelIndex&, const QList<int>&)
{
    viewport()->update();
}

} // namespace legscope::ui

#include "ui/widgets/rowview.h"

#include <QMenu>

#include <utility>

namespace legscope::ui {

RowView::RowView(QWidget* parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
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

#include "ui/widgets/rowview.h"

namespace legscope::ui {

RowView::RowView(QWidget* parent)
    : QTreeView(parent)
{
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
}

void RowView::dataChanged(const QModelIndex&, const QModelIndex&, const QList<int>&)
{
    viewport()->update();
}

} // namespace legscope::ui

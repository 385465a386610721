#pragma once

#include <QTreeView>

#include <functional>

class QMenu;

namespace legscope::ui {

/// A tree of rows of one height without editors. What has changed is painted at once with whatever else is in
/// sight: QTreeView would look each changed row up, in a time that grows with the length of the list.
class RowView : public QTreeView {
    Q_OBJECT

public:
    explicit RowView(QWidget* parent = nullptr);

    /// The menu of a row, filled each time it is asked for.
    void setRowMenu(std::function<void(QMenu&, const QModelIndex&)> fill);
    /// From now on the copy key puts visibleText() on the clipboard, and enter is told.
    void takeKeys();
    /// As they stand: rows of one column, a row before those below it.
    QModelIndexList selectedRows() const;
    /// The selected rows as they are visible, or the current one, columns apart by tabs; empty when there is
    /// none.
    QString visibleText() const;

signals:
    /// By the enter key, of the current row.
    void entered();

protected:
    void dataChanged(
        const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) override;

private:
    QString rowText(const QModelIndex& row) const;
};

} // namespace legscope::ui

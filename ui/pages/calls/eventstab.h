#pragma once

#include "ui/models/calleventmodel.h"

#include <QWidget>

class QTreeView;

namespace legscope::ui {

/// Everything that happened in one call, a readable line each.
class EventsTab : public QWidget {
    Q_OBJECT

public:
    explicit EventsTab(const CallStore& store, QWidget* parent = nullptr);

    void showCall(CallId call);
    /// The selected lines, or all of them, columns apart by tabs.
    QString visibleText() const;

signals:
    void messageActivated(quint64 sequence);

private:
    void activate(const QModelIndex& index);

    CallEventModel* m_events;
    QTreeView* m_list;
};

} // namespace legscope::ui

#pragma once

#include "engine/event/ids.h"

#include <QObject>
#include <QPersistentModelIndex>

namespace legscope::ui {

class CallFilterModel;
class CallModel;
class RowView;

/// What is read of the call list stays where it is while calls come above it; at the top the newest is
/// followed, and a call that was selected when it came is in sight until somebody scrolls.
class ReadingPlace : public QObject {
    Q_OBJECT

public:
    /// All outlive the place; `list` shows `filtered`, which stands over `calls`.
    ReadingPlace(RowView& list, CallFilterModel& filtered, CallModel& calls, QObject* parent = nullptr);

    /// It is selected now that it has come; its place may still change. None for no call.
    void setArrived(CallId call) { m_arrived = call; }

private:
    void remember();
    void restore();

    RowView& m_list;
    QPersistentModelIndex m_row;
    int m_top = 0; ///< pixels
    bool m_isTop = true;
    bool m_isKnown = false; ///< of the tick that goes on
    CallId m_arrived;
};

} // namespace legscope::ui

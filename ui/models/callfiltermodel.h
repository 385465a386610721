#pragma once

#include "ui/models/callquery.h"

#include <QSortFilterProxyModel>
#include <QTimer>

namespace legscope::ui {

class CallModel;

/// The calls that match a query, sorted, live ones above those that ended, and those that are pinned above
/// all and whatever the query. Rows do not move or vanish while
/// their values change: order and filter are looked at again once a second. Where a new call does not belong
/// to the end it gets its place at once, but only two or three times a second. Whatever is sorted is sorted
/// with a tick of the list, which is laid out and painted then anyhow.
class CallFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CallFilterModel(CallModel& calls, QObject* parent = nullptr);

    void setQuery(CallQuery query);
    /// A call that matched stays in the list until the next query, although it may cease to match: the one
    /// being read.
    void setRead(CallId call) { m_read = call; }

    /// Looks at order and filter now.
    void settle();

    /// All legs of a call are there. QSortFilterProxyModel would map the legs of every call to say so.
    bool hasChildren(const QModelIndex& parent = {}) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void onTick();
    void placeArrivals();
    void sortAgain();
    bool isSortedByStart() const;

    CallModel& m_calls;
    CallQuery m_query;
    CallId m_read;
    WallTime m_now;
    bool m_stale = false;
    bool m_isSettlingDue = false, m_isPlacingDue = false; ///< at the next tick
    std::uint64_t m_sortedAt = 0; ///< CallModel::arrivalsAndEnds() when it was last sorted
    QTimer m_second;
    QTimer m_placed; ///< runs for a while after arrivals were placed
};

} // namespace legscope::ui

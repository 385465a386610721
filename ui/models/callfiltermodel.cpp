#include "ui/models/callfiltermodel.h"

#include "ui/models/callmodel.h"

#include <utility>

namespace legscope::ui {
namespace {

constexpr std::chrono::milliseconds placeEvery{500};

} // namespace

CallFilterModel::CallFilterModel(CallModel& calls, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_calls(calls)
    , m_now(m_calls.now())
{
    setDynamicSortFilter(false);
    setSourceModel(&calls);
    const auto stale = [this] { m_stale = true; };
    connect(&calls, &QAbstractItemModel::dataChanged, this, stale);
    connect(&calls, &QAbstractItemModel::rowsInserted, this, stale);
    connect(&calls, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex& call) { m_isPlacingDue = m_isPlacingDue || !call.isValid(); });
    connect(&calls, &CallModel::ticked, this, &CallFilterModel::onTick);
    connect(&calls, &CallModel::pinsChanged, this, [this] {
        invalidateFilter();
        sortAgain();
    });
    m_placed.setSingleShot(true);
    m_placed.setInterval(placeEvery);
    connect(&m_placed, &QTimer::timeout, this, [this] {
        m_isPlacingDue = true;
        m_calls.tickSoon();
    });
    m_second.setTimerType(Qt::CoarseTimer);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_isSettlingDue = m_stale;
        if (m_stale)
            m_calls.tickSoon();
    });
    m_second.start();
}

void CallFilterModel::setQuery(CallQuery query)
{
    m_query = std::move(query);
    m_read = {};
    m_now = m_calls.now();
    invalidateFilter();
}

void CallFilterModel::settle()
{
    if (!std::exchange(m_stale, false))
        return;
    m_now = m_calls.now();
    if (!m_query.isEmpty())
        invalidateFilter();
    if (sortColumn() >= 0 && !(isSortedByStart() && m_sortedAt == m_calls.arrivalsAndEnds()))
        sortAgain();
}

void CallFilterModel::sortAgain()
{
    m_sortedAt = m_calls.arrivalsAndEnds();
    sort(sortColumn(), sortOrder());
}

bool CallFilterModel::isSortedByStart() const
{
    return sortColumn() == CallModel::Start;
}

void CallFilterModel::onTick()
{
    if (std::exchange(m_isSettlingDue, false))
        settle();
    if (std::exchange(m_isPlacingDue, false))
        placeArrivals();
}

void CallFilterModel::placeArrivals()
{
    if (!isSortedByStart() || m_sortedAt == m_calls.arrivalsAndEnds())
        return;
    // Rather with this tick than a little later, between two.
    if (m_placed.isActive() && m_placed.remainingTimeAsDuration() > CallModel::tick * 3 / 4)
        return;
    m_placed.start();
    sortAgain();
}

bool CallFilterModel::hasChildren(const QModelIndex& parent) const
{
    return parent.isValid() ? m_calls.hasChildren(mapToSource(parent)) : rowCount() > 0;
}

bool CallFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (parent.isValid() || m_query.isEmpty())
        return true;
    const CallRow& call = m_calls.rowAt(row);
    return call.id == m_read || m_calls.isPinned(call.id)
        || m_query.matches(call, m_now, m_calls.eventsOf(call.id));
}

/// Equal values keep the order in which the calls began; legs keep theirs.
bool CallFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.parent().isValid())
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
    if (const bool pinned = m_calls.isPinned(left.row()); pinned != m_calls.isPinned(right.row()))
        return pinned == (sortOrder() == Qt::AscendingOrder);
    if (const bool live = m_calls.isLive(left.row()); live != m_calls.isLive(right.row()))
        return live == (sortOrder() == Qt::AscendingOrder);
    return m_calls.isBefore(left.row(), right.row(), left.column());
}

} // namespace legscope::ui

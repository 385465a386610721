#include "ui/models/callmodel.h"

#include "engine/core/clock.h"
#include "ui/bridge/text.h"

#include <algorithm>
#include <utility>

namespace legscope::ui {

CallModel::CallModel(const CallStore& store, QObject* parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_now(systemClock().wall())
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::CoarseTimer);
    m_tick.setInterval(tick);
    m_second.setTimerType(Qt::CoarseTimer);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &CallModel::refresh);
    connect(&m_second, &QTimer::timeout, this, &CallModel::touchLive);
    connect(&store, &CallStore::callAdded, this, &CallModel::addLater);
    connect(&store, &CallStore::callChanged, this, &CallModel::changeLater);
    connect(&store, &CallStore::callForgotten, this, &CallModel::forget);
    connect(&store, &CallStore::sampled, this, &CallModel::sampleLater);
    connect(&store, &CallStore::reset, this, &CallModel::reload);
    m_new = store.calls();
    m_second.start();
    refresh();
}

CallModel::~CallModel() = default;

void CallModel::schedule()
{
    if (!m_tick.isActive())
        m_tick.start();
}

void CallModel::addLater(CallId call)
{
    m_new.push_back(call);
    schedule();
}

void CallModel::changeLater(CallId call)
{
    m_dirty.insert(call);
    schedule();
}

void CallModel::sampleLater()
{
    m_sampled = true;
    schedule();
}

/// Once a second: durations of live calls grow even when no statistics come.
void CallModel::touchLive()
{
    if (m_store.liveCalls() > 0)
        sampleLater();
}

void CallModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_index.clear();
    m_new.clear();
    m_dirty.clear();
    endResetModel();
}

void CallModel::forget(CallId call)
{
    m_dirty.erase(call);
    std::erase(m_new, call);
    const auto found = m_index.find(call);
    if (found == m_index.end())
        return;
    const int row = found->second;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_index.erase(found);
    for (auto& [id, place] : m_index)
        place -= place > row ? 1 : 0;
    endRemoveRows();
}

void CallModel::refresh()
{
    m_tick.stop();
    m_now = systemClock().wall();
    insertNew();
    std::set<int> rows;
    for (const CallId call : std::exchange(m_dirty, {})) {
        if (const auto found = m_index.find(call); found != m_index.end())
            rows.insert(found->second);
    }
    if (std::exchange(m_sampled, false)) {
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].phase != CallPhase::Ended)
                rows.insert(static_cast<int>(row));
        }
    }
    for (const int row : rows) {
        if (const CallRecord* record = m_store.find(m_rows[static_cast<std::size_t>(row)].id))
            update(row, rowOf(*record));
    }
    emitRuns(rows);
}

void CallModel::insertNew()
{
    std::vector<CallRow> fresh;
    for (const CallId call : std::exchange(m_new, {})) {
        m_dirty.erase(call);
        if (const CallRecord* record = m_store.find(call))
            fresh.push_back(rowOf(*record));
    }
    if (fresh.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (CallRow& row : fresh) {
        m_index[row.id] = static_cast<int>(m_rows.size());
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

/// Legs only ever come: those that are new are inserted, the others replaced in place.
void CallModel::update(int row, CallRow fresh)
{
    CallRow& old = m_rows[static_cast<std::size_t>(row)];
    if (fresh.legs.size() <= old.legs.size()) {
        old = std::move(fresh);
        return;
    }
    const int first = static_cast<int>(old.legs.size());
    beginInsertRows(index(row, 0), first, static_cast<int>(fresh.legs.size()) - 1);
    old = std::move(fresh);
    endInsertRows();
}

void CallModel::emitRuns(const std::set<int>& rows)
{
    for (auto at = rows.begin(); at != rows.end();) {
        const int first = *at;
        int last = first;
        while (++at != rows.end() && *at == last + 1)
            last = *at;
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
        for (int row = first; row <= last; ++row) {
            const QModelIndex call = index(row, 0);
            if (const int legs = rowCount(call); legs > 0)
                emit dataChanged(index(0, 0, call), index(legs - 1, ColumnCount - 1, call));
        }
    }
}

} // namespace legscope::ui

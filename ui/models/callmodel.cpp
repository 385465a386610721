#include "ui/models/callmodel.h"

#include "ui/bridge/shown.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace legscope::ui {

CallModel::CallModel(const CallStore& store, QObject* parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_now(store.now())
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
    connect(&store, &CallStore::callsForgotten, this, &CallModel::forget);
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

/// Once a second: durations of live calls grow even when no statistics come; in a frozen view they stand.
void CallModel::touchLive()
{
    if (m_store.liveCalls() > 0 && !m_store.isFrozen())
        sampleLater();
}

void CallModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_index.clear();
    m_new.clear();
    m_dirty.clear();
    m_pins.clear();
    m_hasNames = false;
    endResetModel();
}

/// Removes from the end, a run of neighbours at once: each run is laid out and indexed anew only once.
void CallModel::forget(const std::vector<CallId>& calls)
{
    std::vector<int> rows;
    for (const CallId call : calls) {
        m_dirty.erase(call);
        m_legsShown.erase(call);
        if (const auto found = m_index.find(call); found != m_index.end())
            rows.push_back(found->second);
    }
    const std::unordered_set<CallId> gone(calls.begin(), calls.end());
    std::erase_if(m_new, [&gone](CallId call) { return gone.contains(call); });
    std::ranges::sort(rows, std::greater());
    for (auto at = rows.begin(); at != rows.end();) {
        const int last = *at;
        int first = last;
        while (++at != rows.end() && *at == first - 1)
            first = *at;
        removeRun(first, last);
    }
}

void CallModel::removeRun(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        m_index.erase(m_rows[static_cast<std::size_t>(row)].row.id);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    for (std::size_t row = static_cast<std::size_t>(first); row < m_rows.size(); ++row)
        m_index[m_rows[row].row.id] = static_cast<int>(row);
    endRemoveRows();
}

void CallModel::pin(CallId call)
{
    if (m_index.contains(call) && m_pins.try_emplace(call, m_store.keep(call)).second)
        tellPins(call);
}

void CallModel::unpin(CallId call)
{
    if (m_pins.erase(call) > 0)
        tellPins(call);
}

void CallModel::tellPins(CallId call)
{
    const QModelIndex row = indexOf(call);
    emit dataChanged(row, row.siblingAtColumn(ColumnCount - 1));
    emit pinsChanged();
}

void CallModel::setLegsShown(CallId call)
{
    m_legsShown.insert(call);
}

void CallModel::setLegsHidden(CallId call)
{
    m_legsShown.erase(call);
}

/// Legs that came since the last tick are told at the next.
const CallRow& CallModel::rowAt(int row) const
{
    ShownRow& shown = m_rows[static_cast<std::size_t>(row)];
    if (std::exchange(shown.stale, false)) {
        if (const CallRecord* record = m_store.find(shown.row.id)) {
            const std::size_t legs = shown.row.legs.size();
            shown.row = rowOf(*record);
            shown.row.legs.resize(legs);
        }
    }
    return shown.row;
}

void CallModel::refresh()
{
    m_tick.stop();
    m_now = m_store.now();
    insertNew();
    int first = rowCount(), last = -1;
    const auto changed = [&first, &last](int row) {
        first = std::min(first, row);
        last = std::max(last, row);
    };
    for (const CallId call : std::exchange(m_dirty, {})) {
        const auto found = m_index.find(call);
        const CallRecord* record = found == m_index.end() ? nullptr : m_store.find(call);
        if (record == nullptr)
            continue;
        update(found->second, *record);
        learnNote(*record);
        changed(found->second);
    }
    if (std::exchange(m_sampled, false)) {
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].row.phase == CallPhase::Ended)
                continue;
            m_rows[row].stale = true;
            changed(static_cast<int>(row));
        }
    }
    if (last >= first)
        emitChanged(first, last);
    emit ticked();
}

void CallModel::insertNew()
{
    std::vector<CallRow> fresh;
    for (const CallId call : std::exchange(m_new, {})) {
        m_dirty.erase(call);
        if (const CallRecord* record = m_store.find(call)) {
            fresh.push_back(rowOf(*record));
            learnNote(*record);
        }
    }
    if (fresh.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    ++m_arrivalsAndEnds;
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (CallRow& row : fresh) {
        learnNames(row);
        m_index[row.id] = static_cast<int>(m_rows.size());
        m_rows.push_back({std::move(row), false});
    }
    endInsertRows();
}

/// Told when the rows are there: a view asks for their height anew.
void CallModel::learnNames(const CallRow& row)
{
    if (m_hasNames || row.fromName.isEmpty() || row.fromName == row.from)
        return;
    m_hasNames = true;
    QMetaObject::invokeMethod(this, &CallModel::namesCame, Qt::QueuedConnection);
}

void CallModel::learnNote(const CallRecord& record)
{
    if (!record.note.empty() && !std::exchange(m_hasNotes, true))
        QMetaObject::invokeMethod(this, &CallModel::notesCame, Qt::QueuedConnection);
}

/// Legs only ever come: those that are new are inserted at once, everything else is read when it is looked
/// at.
void CallModel::update(int row, const CallRecord& record)
{
    ShownRow& shown = m_rows[static_cast<std::size_t>(row)];
    const std::size_t legs = shown.row.legs.size();
    if (shown.row.phase != CallPhase::Ended && record.phase == CallPhase::Ended)
        ++m_arrivalsAndEnds;
    if (record.legs.size() <= legs) {
        shown.row.phase = record.phase;
        shown.stale = true;
        return;
    }
    beginInsertRows(index(row, 0), static_cast<int>(legs), static_cast<int>(record.legs.size()) - 1);
    shown = {rowOf(record), false};
    endInsertRows();
}

void CallModel::emitChanged(int first, int last)
{
    emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
    for (const CallId id : m_legsShown) {
        const QModelIndex call = indexOf(id);
        const int legs = call.isValid() && call.row() >= first && call.row() <= last ? rowCount(call) : 0;
        if (legs > 0)
            emit dataChanged(index(0, 0, call), index(legs - 1, ColumnCount - 1, call));
    }
}

} // namespace legscope::ui

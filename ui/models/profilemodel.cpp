#include "ui/models/profilemodel.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/shown.h"
#include "ui/models/modesentence.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace legscope::ui {

ProfileModel::ProfileModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ProfileModel::follow(EngineLink& link)
{
    connect(&link, &EngineLink::snapshotArrived, this, [this](const Snapshot& snapshot) { fold(snapshot); });
    connect(&link, &EngineLink::eventsArrived, this,
        [this](const std::vector<EventPtr>& events) { fold(events); });
}

void ProfileModel::fold(const Snapshot& snapshot)
{
    beginResetModel();
    m_entries.clear();
    m_calls.clear();
    m_moved.clear();
    endResetModel();
    fold(snapshot.events);
}

void ProfileModel::fold(const std::vector<EventPtr>& events)
{
    for (const EventPtr& event : events)
        fold(*event);
    tellCounts();
}

void ProfileModel::fold(const Event& event)
{
    if (const auto* changed = std::get_if<ProfileChanged>(&event.body)) {
        setStatus(*changed->status);
    } else if (const auto* began = std::get_if<CallBegan>(&event.body)) {
        const LiveCall call{began->profile, began->profileRevision, MediaMode::Default};
        if (m_calls.try_emplace(began->call, call).second)
            count(call, 1);
    } else if (const auto* decided = std::get_if<ModeDecided>(&event.body)) {
        if (const auto call = m_calls.find(decided->call); call != m_calls.end()) {
            count(call->second, -1);
            call->second.mode = decided->effective;
            count(call->second, 1);
        }
    } else if (const auto* ended = std::get_if<CallEnded>(&event.body)) {
        if (const auto call = m_calls.find(ended->call); call != m_calls.end()) {
            count(call->second, -1);
            m_calls.erase(call);
        }
    }
}

/// `step` calls more, or fewer. A call counts as old while its profile has a later revision than it began
/// with.
void ProfileModel::count(const LiveCall& call, int step)
{
    const auto entry = std::ranges::find_if(
        m_entries, [&call](const ProfileEntry& one) { return one.status.name == call.profile; });
    if (entry == m_entries.end())
        return;
    const auto more = static_cast<std::size_t>(step); // of less than nothing: what it lacks to 2^64
    entry->live += more;
    if (call.revision < entry->status.revision)
        entry->oldByMode[static_cast<std::size_t>(call.mode)] += more;
    m_moved.insert(static_cast<int>(entry - m_entries.begin()));
}

/// What began on a profile before it was told, or before its latest change, counts otherwise now.
void ProfileModel::countAnew(int row)
{
    ProfileEntry& entry = m_entries[static_cast<std::size_t>(row)];
    entry.live = 0;
    entry.oldByMode = {};
    for (const auto& [id, call] : m_calls) {
        if (call.profile == entry.status.name)
            count(call, 1);
    }
    m_moved.insert(row);
}

void ProfileModel::setStatus(const ProfileStatus& status)
{
    const int row = rowOf(QString::fromStdString(status.name));
    if (row >= 0) {
        m_entries[static_cast<std::size_t>(row)].status = status;
        countAnew(row);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        emit statusChanged(row);
        return;
    }
    const int end = static_cast<int>(m_entries.size());
    beginInsertRows({}, end, end);
    m_entries.push_back({status});
    endInsertRows();
    countAnew(end);
    emit statusChanged(end);
}

void ProfileModel::tellCounts()
{
    for (const int row : std::exchange(m_moved, {})) {
        const QModelIndex changed = index(row, CallsColumn);
        emit dataChanged(changed, changed);
        emit callsChanged(row);
    }
}

int ProfileModel::rowOf(const QString& name) const
{
    const auto found = std::ranges::find_if(m_entries,
        [&](const ProfileEntry& entry) { return QString::fromStdString(entry.status.name) == name; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int ProfileModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ProfileModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProfileModel::textOf(const ProfileEntry& entry, int column) const
{
    switch (column) {
    case NameColumn:
        return shown(entry.status.name);
    case StateColumn:
        switch (entry.status.state) {
        case ProfileState::Running:
            return tr("● running");
        case ProfileState::Failed:
            return tr("✗ failed");
        case ProfileState::Stopped:
            return tr("○ stopped");
        }
        return {};
    case ModeColumn:
        return entry.status.inboundLateNegotiation && entry.status.mode == MediaMode::Default
            ? tr("%1, late").arg(modeText(entry.status.mode))
            : modeText(entry.status.mode);
    case SipColumn:
        return shown(entry.status.sipAddress);
    case CallsColumn:
        return QLocale().toString(static_cast<qulonglong>(entry.live));
    default:
        return {};
    }
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ProfileEntry& entry = this->entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case Qt::ToolTipRole:
        return toolTipText(shown(entry.status.failure));
    case Qt::TextAlignmentRole:
        return index.column() == CallsColumn ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                                             : QVariant();
    case FailureRole:
        return shown(entry.status.failure);
    default:
        return {};
    }
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Profile");
    case StateColumn:
        return tr("State");
    case ModeColumn:
        return tr("Mode");
    case SipColumn:
        return tr("SIP address");
    case CallsColumn:
        return tr("Calls");
    default:
        return {};
    }
}

} // namespace legscope::ui

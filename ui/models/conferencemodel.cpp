#include "ui/models/conferencemodel.h"

#include "ui/bridge/shown.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/tones.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace legscope::ui {
namespace {

QString stateText(const ConferenceStatus& room)
{
    const QString members
        = ConferenceModel::tr("%n member(s)", nullptr, static_cast<int>(room.members.size()));
    return room.isLocked ? ConferenceModel::tr("%1, locked").arg(members) : members;
}

QString stateText(const ConferenceMemberStatus& member)
{
    QStringList words;
    if (member.isTalking)
        words << ConferenceModel::tr("talking");
    if (member.hasFloor)
        words << ConferenceModel::tr("has the floor");
    if (!member.isOpen)
        words << ConferenceModel::tr("muted");
    if (!member.isHearing)
        words << ConferenceModel::tr("deaf");
    return words.isEmpty() ? ConferenceModel::tr("silent") : words.join(QStringLiteral(", "));
}

/// Of the mean of samples, against full scale; nothing where there is silence.
QString levelText(std::uint32_t energy)
{
    if (energy == 0)
        return QStringLiteral("–");
    return ConferenceModel::tr("%1 dB").arg(std::lround(20 * std::log10(energy / 32'767.0)));
}

QString stepsText(int steps)
{
    return steps > 0 ? QStringLiteral("+%1").arg(steps) : QString::number(steps);
}

QString text(const ConferenceStatus& room, int column)
{
    switch (column) {
    case ConferenceModel::Who:
        return shown(room.name);
    case ConferenceModel::State:
        return stateText(room);
    case ConferenceModel::Flags:
        return ConferenceModel::tr("%1 Hz").arg(room.rate);
    default:
        return {};
    }
}

QString text(const ConferenceMemberStatus& member, int column)
{
    switch (column) {
    case ConferenceModel::Who:
        return QStringLiteral("%1  %2").arg(member.id).arg(shown(member.name));
    case ConferenceModel::Number:
        return shown(member.number);
    case ConferenceModel::State:
        return stateText(member);
    case ConferenceModel::Level:
        return levelText(member.energy);
    case ConferenceModel::Said:
        return stepsText(member.volumeSaid);
    case ConferenceModel::Heard:
        return stepsText(member.volumeHeard);
    case ConferenceModel::Flags: {
        QStringList flags;
        for (const std::string& flag : member.flags)
            flags << shown(flag);
        return flags.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant stateTone(const ConferenceMemberStatus& member)
{
    if (!member.isOpen || !member.isHearing)
        return static_cast<int>(Tone::Warning);
    return static_cast<int>(member.isTalking ? Tone::Success : Tone::Muted);
}

bool isNumber(int column)
{
    return column == ConferenceModel::Level || column == ConferenceModel::Said
        || column == ConferenceModel::Heard;
}

} // namespace

void ConferenceModel::set(std::vector<ConferenceStatus> conferences)
{
    const auto nameOf = [](const Room& room) -> const std::string& { return room.status.name; };
    std::ranges::sort(conferences, {}, &ConferenceStatus::name);
    for (std::size_t at = m_rooms.size(); at-- > 0;) {
        if (std::ranges::binary_search(conferences, m_rooms[at].status.name, {}, &ConferenceStatus::name))
            continue;
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
        m_rooms.erase(m_rooms.begin() + static_cast<std::ptrdiff_t>(at));
        endRemoveRows();
    }
    for (ConferenceStatus& now : conferences) {
        auto place = std::ranges::lower_bound(m_rooms, now.name, {}, nameOf);
        const auto at = static_cast<int>(place - m_rooms.begin());
        if (place == m_rooms.end() || place->status.name != now.name) {
            beginInsertRows({}, at, at);
            m_rooms.insert(place, Room{++m_lastKey, ConferenceStatus{now.name, now.rate, now.isLocked, {}}});
            endInsertRows();
        }
        Room& room = m_rooms[static_cast<std::size_t>(at)];
        room.status.rate = now.rate;
        room.status.isLocked = now.isLocked;
        setMembers(static_cast<std::size_t>(at), std::move(now.members));
        emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

/// Members stand in the order in which they came, so who is new stands behind the others.
void ConferenceModel::setMembers(std::size_t room, std::vector<ConferenceMemberStatus> members)
{
    std::vector<ConferenceMemberStatus>& known = m_rooms[room].status.members;
    const QModelIndex above = index(static_cast<int>(room), 0);
    for (std::size_t at = known.size(); at-- > 0;) {
        if (std::ranges::find(members, known[at].id, &ConferenceMemberStatus::id) != members.end())
            continue;
        beginRemoveRows(above, static_cast<int>(at), static_cast<int>(at));
        known.erase(known.begin() + static_cast<std::ptrdiff_t>(at));
        endRemoveRows();
    }
    const std::size_t stayed = known.size();
    for (ConferenceMemberStatus& now : members) {
        const auto place = std::ranges::find(known, now.id, &ConferenceMemberStatus::id);
        if (place != known.end()) {
            *place = std::move(now);
            continue;
        }
        const auto at = static_cast<int>(known.size());
        beginInsertRows(above, at, at);
        known.push_back(std::move(now));
        endInsertRows();
    }
    if (stayed > 0)
        emit dataChanged(index(0, 0, above), index(static_cast<int>(stayed) - 1, ColumnCount - 1, above));
}

int ConferenceModel::rowOf(quintptr key) const
{
    const auto room = std::ranges::find(m_rooms, key, &Room::key);
    return room == m_rooms.end() ? -1 : static_cast<int>(room - m_rooms.begin());
}

const ConferenceStatus* ConferenceModel::conferenceAt(const QModelIndex& index) const
{
    const bool isRoom = index.isValid() && index.internalId() == 0
        && static_cast<std::size_t>(index.row()) < m_rooms.size();
    return isRoom ? &m_rooms[static_cast<std::size_t>(index.row())].status : nullptr;
}

const ConferenceMemberStatus* ConferenceModel::memberAt(const QModelIndex& index) const
{
    const ConferenceStatus* room = conferenceAt(parent(index));
    const auto row = static_cast<std::size_t>(index.row());
    return room != nullptr && row < room->members.size() ? &room->members[row] : nullptr;
}

ConferencePlace ConferenceModel::placeOf(const QModelIndex& index) const
{
    if (const ConferenceStatus* room = conferenceAt(index))
        return {room->name, 0};
    const ConferenceMemberStatus* member = memberAt(index);
    return member == nullptr ? ConferencePlace()
                             : ConferencePlace{conferenceAt(parent(index))->name, member->id};
}

QModelIndex ConferenceModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(
        row, column, parent.isValid() ? m_rooms[static_cast<std::size_t>(parent.row())].key : quintptr(0));
}

QModelIndex ConferenceModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const int row = rowOf(index.internalId());
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int ConferenceModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rooms.size());
    const ConferenceStatus* room = parent.column() == 0 ? conferenceAt(parent) : nullptr;
    return room == nullptr ? 0 : static_cast<int>(room->members.size());
}

int ConferenceModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant ConferenceModel::data(const QModelIndex& index, int role) const
{
    const ConferenceStatus* room = conferenceAt(index);
    const ConferenceMemberStatus* member = room == nullptr ? memberAt(index) : nullptr;
    if (room == nullptr && member == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return room ? text(*room, index.column()) : text(*member, index.column());
    case Qt::ToolTipRole:
        return room || index.column() != Who ? QVariant() : toolTipText(shown(member->uuid));
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case TextToneRole:
        if (index.column() != State)
            return {};
        return room ? QVariant(static_cast<int>(room->isLocked ? Tone::Warning : Tone::Muted))
                    : stateTone(*member);
    default:
        return {};
    }
}

QVariant ConferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles{tr("Conference, member"), tr("Number"), tr("State"),
        tr("Level"), tr("Volume"), tr("Hears at"), tr("Flags")};
    return titles[static_cast<std::size_t>(section)];
}

} // namespace legscope::ui

#pragma once

#include "engine/event/conferencestatus.h"

#include <QAbstractItemModel>

#include <map>
#include <string>
#include <vector>

namespace legscope::ui {

/// A member as commands name him; `id` 0: the conference itself.
struct ConferencePlace {
    std::string conference;
    std::uint32_t id = 0;
    auto operator<=>(const ConferencePlace&) const = default;
};

/// Conferences, and below each its members. What stays keeps its place when a later status comes.
class ConferenceModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Who, Number, State, Level, Said, Heard, Flags, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// The conferences as they are now, by their names.
    void set(std::vector<ConferenceStatus> conferences);

    /// Null when the row is no conference, or none.
    const ConferenceStatus* conferenceAt(const QModelIndex& index) const;
    /// Null when the row is no member.
    const ConferenceMemberStatus* memberAt(const QModelIndex& index) const;
    ConferencePlace placeOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Room {
        quintptr key = 0; ///< of the indexes below it, as long as it is there
        ConferenceStatus status;
    };

    void setMembers(std::size_t room, std::vector<ConferenceMemberStatus> members);
    int rowOf(quintptr key) const;

    std::vector<Room> m_rooms; ///< by their names
    quintptr m_lastKey = 0;
};

} // namespace legscope::ui

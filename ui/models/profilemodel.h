#pragma once

#include "engine/event/event.h"

#include <QAbstractTableModel>

#include <array>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <vector>

namespace legscope::ui {

class EngineLink;

/// A profile with the live calls that began on it.
struct ProfileEntry {
    ProfileStatus status;
    std::size_t live = 0;
    std::array<std::size_t, 3> oldByMode{}; ///< by MediaMode: live calls that began before the latest change

    /// Live calls that keep the settings from before the latest change.
    std::size_t old() const { return oldByMode[0] + oldByMode[1] + oldByMode[2]; }
};

/// The SIP profiles, folded from the event stream, in the order they were told.
class ProfileModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, ModeColumn, SipColumn, CallsColumn, ColumnCount };
    enum Role {
        FailureRole = Qt::UserRole, ///< QString: why it does not run; empty when it does
    };

    explicit ProfileModel(QObject* parent = nullptr);

    /// Folds everything that comes over the link from now on.
    void follow(EngineLink& link);
    void fold(const Snapshot& snapshot);
    void fold(const std::vector<EventPtr>& events);

    /// Valid until the next fold.
    const ProfileEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    int rowOf(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The profile's own settings or its state changed.
    void statusChanged(int row);
    /// Only its live calls changed. At most once a batch of events.
    void callsChanged(int row);

private:
    struct LiveCall {
        std::string profile;
        std::uint32_t revision = 0;
        MediaMode mode = MediaMode::Default;
    };

    void fold(const Event& event);
    void setStatus(const ProfileStatus& status);
    void count(const LiveCall& call, int step);
    void countAnew(int row);
    void tellCounts();
    QString textOf(const ProfileEntry& entry, int column) const;

    std::vector<ProfileEntry> m_entries;
    std::unordered_map<CallId, LiveCall> m_calls;
    std::set<int> m_moved; ///< rows of which the live calls are others than was told
};

} // namespace legscope::ui

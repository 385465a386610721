#pragma once

#include "engine/api/historyanswers.h"
#include "ui/models/callrow.h"

#include <QAbstractTableModel>

#include <vector>

namespace legscope::ui {

/// The calls of the history that a search found, the newest first, a row each.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        State,
        Start,
        From,
        To,
        Host,
        Profile,
        Mode,
        Codec,
        Loss, ///< of the worst direction, as the two that follow
        Jitter,
        Mos,
        Duration,
        Cause,
        SipCallId, ///< of the caller's leg
        Finding, ///< the gravest
        Calls, ///< for how many calls the row stands
        Note, ///< an operator's
        ColumnCount
    };
    enum Role {
        NumberRole = Qt::UserRole, ///< qlonglong, HistoryCall::number
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// What a search found; `older` says that there are more.
    enum class Older { None, There };
    void setCalls(std::vector<HistoryCall> calls, Older older);
    void append(std::vector<HistoryCall> calls, Older older);
    /// The note of a call that is listed; nothing when it is not.
    void setNote(const std::string& uuid, const std::string& note);
    bool hasNotes() const;
    const std::vector<HistoryCall>& calls() const { return m_calls; }
    bool hasOlder() const { return m_older == Older::There; }
    /// Null when it is not listed.
    const HistoryCall* find(std::int64_t number) const;
    static std::int64_t numberAt(const QModelIndex& index);
    /// The word of a search for what stands in a cell, "cause:=USER_BUSY"; empty where there is none.
    QString wordOf(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(const HistoryCall& call, int column) const;

    std::vector<HistoryCall> m_calls;
    Older m_older = Older::None;
    bool m_hasNames = false;
};

} // namespace legscope::ui

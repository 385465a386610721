#pragma once

#include "ui/models/callstore.h"

#include <QAbstractTableModel>

#include <vector>

namespace legscope::ui {

/// The events of one call, a row each, as they come.
class CallEventModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Content { Everything, Messages };
    enum Column { Time, Text, ColumnCount };
    enum Role { SequenceRole = Qt::UserRole }; ///< quint64

    CallEventModel(const CallStore& store, Content content, QObject* parent = nullptr);

    void showCall(CallId call);
    /// Null outside the rows.
    const Event* event(int row) const;
    /// The row of an event, -1 when it is not here.
    int rowOf(std::uint64_t sequence) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        EventPtr event;
        QString text;
    };

    void take();
    bool wants(const Event& event) const;

    const CallStore& m_store;
    const Content m_content;
    CallId m_call;
    std::size_t m_taken = 0; ///< events of the call that were looked at
    std::vector<Row> m_rows;
};

} // namespace legscope::ui

#pragma once

#include "engine/event/event.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace legscope::ui {

struct CallRecord;

/// The RTP counters of one call as a table: a row a counter, a column a direction of an m-line ("A → B
/// audio").
class RtpCounterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        AlarmRole = Qt::UserRole, ///< bool: the value is a symptom (loss, drops, packets not sent on)
    };

    explicit RtpCounterModel(QObject* parent = nullptr);

    /// Shows the call as it is now; only cells that changed are told to the views. Null shows nothing.
    void showCall(const CallRecord* call);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        QString text;
        bool alarm = false;
        bool operator==(const Cell&) const = default;
    };
    struct Column {
        QString title;
        std::vector<Cell> cells;
    };

    static Column columnOf(const CallRecord& call, const StreamSample& sample);
    static QStringList rowTitles();
    static QString dropTitle(Drop reason);

    const QStringList m_titles;
    std::vector<Column> m_columns;
};

} // namespace legscope::ui

#pragma once

#include "engine/event/event.h"
#include "ui/models/rtplines.h"

#include <QAbstractTableModel>

#include <vector>

namespace legscope::ui {

struct CallRecord;

/// What is known of the RTP of one call as a table: a row a quantity, in groups; the first column names it,
/// and each further one is a direction of an m-line ("A → B audio").
class RtpCounterModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        AlarmRole = Qt::UserRole, ///< bool: the value is a symptom (loss, drops, packets not sent on)
        FaintRole, ///< bool: too early to be trusted
        HeadingRole, ///< bool: the row names those below it
    };

    explicit RtpCounterModel(QObject* parent = nullptr);

    /// Shows the call as it is now; only cells that changed are told to the views. Null shows nothing.
    void showCall(const CallRecord* call);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Column {
        QString title;
        std::vector<RtpLine> lines; ///< of the same rows in each
    };

    static Column columnOf(const CallRecord& call, const StreamSample& sample);
    static void alignRows(std::vector<Column>& columns);
    bool hasShapeOf(const std::vector<Column>& columns) const;

    std::vector<Column> m_columns; ///< one a direction; the first column of the table is their titles
};

} // namespace legscope::ui

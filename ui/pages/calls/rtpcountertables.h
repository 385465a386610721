#pragma once

#include <QWidget>

#include <array>

class QBoxLayout;
class QTableView;

namespace legscope::ui {

class RtpCounterModel;

/// All counters of a call's RTP without scrolling: quality and packets on the left; media, reports and
/// addresses right of them.
class RtpCounterTables : public QWidget {
    Q_OBJECT

public:
    /// `counters` outlives the tables.
    explicit RtpCounterTables(RtpCounterModel& counters, QWidget* parent = nullptr);

    /// Side by side, or in a panel one above the other.
    void arrange(Qt::Orientation orientation);

private:
    void build(QTableView& table);
    void shareLines();
    void sizeColumns();

    RtpCounterModel& m_counters;
    std::array<QTableView*, 2> m_tables;
    QBoxLayout* m_layout;
};

} // namespace legscope::ui

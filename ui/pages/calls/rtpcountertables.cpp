#include "ui/pages/calls/rtpcountertables.h"

#include "ui/models/rtpcountermodel.h"
#include "ui/pages/calls/rtplinedelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace legscope::ui {
namespace {

constexpr int groupsOnTheLeft = 2;
constexpr int directions = 2; ///< of one m-line
constexpr int nameLetters = 32; ///< the longest name of a counter
constexpr int valueLetters = 26; ///< an IPv4 address with port, and a word

} // namespace

RtpCounterTables::RtpCounterTables(RtpCounterModel& counters, QWidget* parent)
    : QWidget(parent)
    , m_counters(counters)
    , m_tables{new QTableView(this), new QTableView(this)}
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(2);
    for (QTableView* table : m_tables) {
        build(*table);
        m_layout->addWidget(table, 1);
    }
    m_tables[0]->setAccessibleName(tr("RTP counters: quality and packets"));
    m_tables[1]->setAccessibleName(tr("RTP counters: media, reports and addresses"));
    connect(&m_counters, &QAbstractItemModel::modelReset, this, [this] {
        shareLines();
        sizeColumns();
    });
}

void RtpCounterTables::arrange(Qt::Orientation orientation)
{
    m_layout->setDirection(orientation == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void RtpCounterTables::build(QTableView& table)
{
    table.setModel(&m_counters);
    table.setItemDelegate(new RtpLineDelegate(&table));
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setAlternatingRowColors(true);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(1);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2);
}

void RtpCounterTables::shareLines()
{
    for (QTableView* table : m_tables)
        table->clearSpans();
    int group = 0;
    for (int line = 0; line < m_counters.rowCount(); ++line) {
        const bool heading = m_counters.index(line, 0).data(RtpCounterModel::HeadingRole).toBool();
        group += heading ? 1 : 0;
        m_tables[0]->setRowHidden(line, group > groupsOnTheLeft);
        m_tables[1]->setRowHidden(line, group <= groupsOnTheLeft);
        for (QTableView* table : m_tables) {
            if (heading)
                table->setSpan(line, 0, 1, m_counters.columnCount());
        }
    }
}

/// Names take what they need, both directions share the rest; of several m-lines each keeps a readable width.
void RtpCounterTables::sizeColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int columns = m_counters.columnCount();
    for (QTableView* table : m_tables) {
        QHeaderView& header = *table->horizontalHeader();
        for (int column = 0; column < columns; ++column) {
            const bool shares = column > 0 && columns <= 1 + directions;
            header.setSectionResizeMode(column, shares ? QHeaderView::Stretch : QHeaderView::Interactive);
            if (!shares)
                header.resizeSection(column, letter * (column == 0 ? nameLetters : valueLetters));
        }
    }
}

} // namespace legscope::ui

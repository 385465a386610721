#include "ui/widgets/sdpdifftable.h"

#include "ui/widgets/sdpdiffdelegate.h"

#include <QHeaderView>
#include <QMouseEvent>

#include <algorithm>

namespace legscope::ui {

SdpDiffTable::SdpDiffTable(SdpDiffModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new SdpDiffDelegate(this));
    setAccessibleName(tr("Changes of the SDP"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(true);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(12);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
        [this] { QMetaObject::invokeMethod(this, &QTableView::resizeRowsToContents, Qt::QueuedConnection); });
    connect(this, &QTableView::activated, this, &SdpDiffTable::activate);
    // A reason with a setting behind it is a link.
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (!index.data(SdpDiffModel::SettingRole).toString().isEmpty())
            activate(index);
    });
    viewport()->setMouseTracking(true);
}

void SdpDiffTable::layOut()
{
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isHeading(row))
            setSpan(row, 0, 1, m_model.columnCount());
    }
    fitColumns();
    hideRows();
}

void SdpDiffTable::showRows(Rows rows)
{
    m_rows = rows;
    hideRows();
}

/// A heading stands for what follows it up to the next one.
void SdpDiffTable::hideRows()
{
    bool isAnyBelow = false;
    for (int row = m_model.rowCount() - 1; row >= 0; --row) {
        const bool isChange = m_model.index(row, 0).data(SdpDiffModel::ChangeRole).toInt() >= 0;
        const bool isWanted = m_model.isHeading(row) ? isAnyBelow : isChange;
        isAnyBelow = !m_model.isHeading(row) && (isAnyBelow || isChange);
        setRowHidden(row, m_rows == Rows::OnlyChanges && !isWanted);
    }
    resizeRowsToContents();
}

void SdpDiffTable::fitColumns()
{
    QHeaderView* header = horizontalHeader();
    const int last = m_model.columnCount() - 1;
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(0, QHeaderView::Fixed);
    header->resizeSection(0, 2 * fontMetrics().averageCharWidth() + 8);
    for (int column = 1; column < last; ++column)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    header->resizeSection(last, std::clamp(width() * 26 / 100, 120, 340));
}

void SdpDiffTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    resizeRowsToContents();
}

int SdpDiffTable::currentChange() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? current.data(SdpDiffModel::ChangeRole).toInt() : -1;
}

void SdpDiffTable::showChange(int change)
{
    const int row = m_model.rowOfChange(change);
    if (row >= 0)
        selectRow(row);
}

void SdpDiffTable::nextChange()
{
    const QModelIndex current = currentIndex();
    for (int change = 0; change < m_model.changes(); ++change) {
        const bool isNext = current.isValid()
            ? change > currentChange() && m_model.rowOfChange(change) > current.row()
            : change == 0;
        if (isNext)
            return showChange(change);
    }
    showChange(0);
}

void SdpDiffTable::previousChange()
{
    const QModelIndex current = currentIndex();
    for (int change = m_model.changes() - 1; change >= 0; --change) {
        if (current.isValid() && change != currentChange() && m_model.rowOfChange(change) < current.row())
            return showChange(change);
    }
    showChange(m_model.changes() - 1);
}

QString SdpDiffTable::visibleText() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (!isRowHidden(row))
                rows.append(row);
        }
    }
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells.append(m_model.index(row, column).data().toString());
        while (cells.size() > 1 && cells.last().isEmpty())
            cells.removeLast();
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void SdpDiffTable::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex under = indexAt(event->position().toPoint());
    const bool isLink = !under.data(SdpDiffModel::SettingRole).toString().isEmpty();
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void SdpDiffTable::activate(const QModelIndex& index)
{
    const QString setting
        = index.siblingAtColumn(m_model.columnCount() - 1).data(SdpDiffModel::SettingRole).toString();
    if (!setting.isEmpty())
        emit settingActivated(setting);
}

} // namespace legscope::ui

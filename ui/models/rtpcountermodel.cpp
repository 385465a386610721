#include "ui/models/rtpcountermodel.h"

#include "ui/bridge/shown.h"
#include "ui/models/callstore.h"

#include <algorithm>
#include <utility>

namespace legscope::ui {
namespace {

bool isSameRow(const RtpLine& one, const RtpLine& other)
{
    return one.title == other.title && one.heading == other.heading;
}

RtpLine emptyRow(const RtpLine& line)
{
    return {line.title, {}, line.hint, line.heading};
}

/// Each line has a row then, in the order of the lines.
void addRows(std::vector<RtpLine>& rows, const std::vector<RtpLine>& lines)
{
    auto next = rows.begin();
    for (const RtpLine& line : lines) {
        const auto found
            = std::find_if(next, rows.end(), [&](const RtpLine& row) { return isSameRow(row, line); });
        next = std::next(found != rows.end() ? found : rows.insert(next, emptyRow(line)));
    }
}

/// The lines with an empty one for each row that they have not.
std::vector<RtpLine> filledUp(std::vector<RtpLine> lines, const std::vector<RtpLine>& rows)
{
    std::vector<RtpLine> filled = rows;
    auto next = filled.begin();
    for (RtpLine& line : lines) {
        next = std::find_if(next, filled.end(), [&](const RtpLine& row) { return isSameRow(row, line); });
        *next++ = std::move(line);
    }
    return filled;
}

} // namespace

RtpCounterModel::RtpCounterModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

RtpCounterModel::Column RtpCounterModel::columnOf(const CallRecord& call, const StreamSample& sample)
{
    const auto armed = std::ranges::find(call.streams, sample.mline, &ArmedStream::mline);
    Column column;
    column.title = sample.from == LegSide::A ? QStringLiteral("A → B") : QStringLiteral("B → A");
    if (armed != call.streams.end())
        column.title += u' ' + shown(armed->media);
    if (call.streams.size() > 1)
        column.title += QStringLiteral(" (%1)").arg(sample.mline + 1);
    column.lines = rtpLinesOf(call, sample);
    return column;
}

void RtpCounterModel::showCall(const CallRecord* call)
{
    std::vector<Column> columns;
    if (call != nullptr) {
        for (const StreamSample& sample : call->sample.streams)
            columns.push_back(columnOf(*call, sample));
    }
    alignRows(columns);
    if (!hasShapeOf(columns)) {
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
        return;
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (std::size_t row = 0; row < columns[column].lines.size(); ++row) {
            RtpLine& shownLine = m_columns[column].lines[row];
            if (shownLine == columns[column].lines[row])
                continue;
            shownLine = std::move(columns[column].lines[row]);
            const QModelIndex changed = index(static_cast<int>(row), static_cast<int>(column) + 1);
            emit dataChanged(changed, changed);
        }
    }
}

/// Some lines are there only where they say something: the directions of a call need not have the same.
void RtpCounterModel::alignRows(std::vector<Column>& columns)
{
    std::vector<RtpLine> rows;
    for (const Column& column : columns)
        addRows(rows, column.lines);
    for (Column& column : columns)
        column.lines = filledUp(std::move(column.lines), rows);
}

bool RtpCounterModel::hasShapeOf(const std::vector<Column>& columns) const
{
    return std::ranges::equal(columns, m_columns, [](const Column& one, const Column& other) {
        return one.title == other.title && std::ranges::equal(one.lines, other.lines, isSameRow);
    });
}

int RtpCounterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : static_cast<int>(m_columns.front().lines.size());
}

int RtpCounterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant RtpCounterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isTitle = index.column() == 0;
    const Column& column = m_columns[static_cast<std::size_t>(isTitle ? 0 : index.column() - 1)];
    const RtpLine& line = column.lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return isTitle ? line.title : line.alarm ? QStringLiteral("⚠ ") + line.text : line.text;
    case Qt::ToolTipRole:
        return toolTipText(line.hint);
    case Qt::AccessibleTextRole:
        return isTitle ? line.title : QStringLiteral("%1, %2: %3").arg(line.title, column.title, line.text);
    case AlarmRole:
        return !isTitle && line.alarm;
    case FaintRole:
        return !isTitle && line.faint;
    case HeadingRole:
        return line.heading;
    default:
        return {};
    }
}

Qt::ItemFlags RtpCounterModel::flags(const QModelIndex& index) const
{
    return index.data(HeadingRole).toBool() ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

QVariant RtpCounterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    return section == 0 ? tr("Quantity") : m_columns[static_cast<std::size_t>(section) - 1].title;
}

} // namespace legscope::ui

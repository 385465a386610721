#include "ui/models/rtpcountermodel.h"

#include "ui/bridge/text.h"
#include "ui/models/callstore.h"

#include <algorithm>
#include <utility>

namespace legscope::ui {

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
    const bool sameShape = std::ranges::equal(columns, m_columns, {}, &Column::title, &Column::title);
    if (!sameShape) {
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

int RtpCounterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : static_cast<int>(m_columns.front().lines.size());
}

int RtpCounterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QString RtpCounterModel::textOf(const RtpLine& line, bool title)
{
    if (title)
        return line.title;
    return line.alarm ? QStringLiteral("⚠ ") + line.text : line.text;
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
        return textOf(line, isTitle);
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

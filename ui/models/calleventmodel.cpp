#include "ui/models/calleventmodel.h"

#include "ui/bridge/shown.h"
#include "ui/models/calleventtext.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace legscope::ui {

CallEventModel::CallEventModel(const CallStore& store, Content content, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_content(content)
{
    connect(&store, &CallStore::callChanged, this, [this](CallId call) {
        if (call == m_call)
            take();
    });
    connect(&store, &CallStore::reset, this, [this] { showCall({}); });
}

void CallEventModel::showCall(CallId call)
{
    beginResetModel();
    m_call = call;
    m_taken = 0;
    m_rows.clear();
    endResetModel();
    take();
}

bool CallEventModel::wants(const Event& event) const
{
    return m_content == Content::Everything || std::holds_alternative<SipMessage>(event.body);
}

void CallEventModel::take()
{
    const CallRecord* call = m_store.find(m_call);
    if (call == nullptr)
        return;
    std::vector<Row> fresh;
    for (; m_taken < call->events.size(); ++m_taken) {
        const EventPtr& event = call->events[m_taken];
        if (wants(*event))
            fresh.push_back({event, eventText(*call, *event)});
    }
    if (fresh.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    std::ranges::move(fresh, std::back_inserter(m_rows));
    endInsertRows();
}

const Event* CallEventModel::event(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].event.get() : nullptr;
}

int CallEventModel::rowOf(std::uint64_t sequence) const
{
    const auto found
        = std::ranges::find(m_rows, sequence, [](const Row& row) { return row.event->sequence; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CallEventModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CallEventModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallEventModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto* finding = std::get_if<Finding>(&row.event->body);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Time ? clockTextMs(row.event->time) : row.text;
    case Qt::ToolTipRole:
        return toolTipText(row.text);
    case Qt::DecorationRole:
        if (index.column() != Text || finding == nullptr || finding->severity == Severity::Notice)
            return {};
        return finding->severity == Severity::Error ? themedIcon(QStringLiteral("error"), Tone::Failure)
                                                    : themedIcon(QStringLiteral("warning"), Tone::Warning);
    case SequenceRole:
        return QVariant::fromValue<qulonglong>(row.event->sequence);
    default:
        return {};
    }
}

QVariant CallEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Time)
        return tr("Time");
    return m_content == Content::Messages ? tr("Message") : tr("Event");
}

} // namespace legscope::ui

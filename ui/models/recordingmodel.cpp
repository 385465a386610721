#include "ui/models/recordingmodel.h"

#include "ui/bridge/enginelink.h"
#include "ui/bridge/shown.h"
#include "ui/models/callfinding.h"
#include "ui/models/callrow.h"
#include "ui/models/callstore.h"
#include "ui/models/soundeventtext.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/tones.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace legscope::ui {
namespace {

QString stateText(const SoundRecorded& recorded)
{
    switch (recorded.state) {
    case RecordState::Recording:
        return RecordingModel::tr("Recording");
    case RecordState::Masked:
        return RecordingModel::tr("Masked");
    case RecordState::Paused:
        return RecordingModel::tr("Paused");
    case RecordState::Ended:
        break;
    }
    return recorded.octets > 0              ? RecordingModel::tr("Kept")
        : recorded.end == RecordEnd::Failed ? RecordingModel::tr("Failed")
                                            : RecordingModel::tr("No file");
}

QVariant alignmentOf(int column)
{
    const bool isNumber = column == RecordingModel::Call || column == RecordingModel::Length
        || column == RecordingModel::Size;
    return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

std::string applicationFor(RecordChange change)
{
    switch (change) {
    case RecordChange::Mask:
        return "record_session_mask";
    case RecordChange::Unmask:
        return "record_session_unmask";
    case RecordChange::Pause:
        return "record_session_pause";
    case RecordChange::Resume:
        return "record_session_resume";
    case RecordChange::Stop:
        break;
    }
    return "stop_record_session";
}

} // namespace

CommandBody recordingCommand(const RecordingRow& row, RecordChange change)
{
    if (row.latest.of == LegSide::A)
        return ChangeRecording{row.uuid, row.latest.path, change};
    return RunOnLeg{row.uuid, {LegMeant::Peer}, applicationFor(change), row.latest.path};
}

RecordingModel::RecordingModel(const CallStore& calls, QObject* parent, std::size_t kept)
    : QAbstractTableModel(parent)
    , m_calls(calls)
    , m_kept(kept)
{
}

void RecordingModel::follow(EngineLink& link)
{
    connect(&link, &EngineLink::snapshotArrived, this, [this](const Snapshot& snapshot) {
        beginResetModel();
        m_rows.clear();
        endResetModel();
        fold(snapshot.events);
    });
    connect(&link, &EngineLink::eventsArrived, this,
        qOverload<const std::vector<EventPtr>&>(&RecordingModel::fold));
}

void RecordingModel::fold(const std::vector<EventPtr>& events)
{
    for (const EventPtr& event : events) {
        if (const auto* recorded = std::get_if<SoundRecorded>(&event->body))
            fold(*event, *recorded);
    }
}

void RecordingModel::fold(const Event& event, const SoundRecorded& recorded)
{
    const auto same = std::ranges::find_if(m_rows, [&](const RecordingRow& row) {
        return row.isRunning() && row.latest.call == recorded.call && row.latest.of == recorded.of
            && row.latest.path == recorded.path;
    });
    if (same != m_rows.end()) {
        same->latest = recorded;
        same->told = event.time;
        const auto row = static_cast<int>(same - m_rows.begin());
        return emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    RecordingRow row{recorded.call, {}, {}, event.time - recorded.length, event.time, recorded};
    if (const CallRecord* call = m_calls.find(recorded.call)) {
        row.uuid = call->began.uuid;
        row.parties = partiesText(call->began);
    }
    beginInsertRows({}, 0, 0);
    m_rows.push_front(std::move(row));
    endInsertRows();
    forgetOldest();
}

/// Never one that runs.
void RecordingModel::forgetOldest()
{
    for (auto at = static_cast<int>(m_rows.size()) - 1; at >= 0 && m_rows.size() > m_kept; --at) {
        const auto row = m_rows.begin() + at;
        if (row->isRunning())
            continue;
        beginRemoveRows({}, at, at);
        m_rows.erase(row);
        endRemoveRows();
    }
}

void RecordingModel::tick()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->isRunning())
            emit dataChanged(index(row, Length), index(row, Length));
    }
}

const RecordingRow* RecordingModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

int RecordingModel::running() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, &RecordingRow::isRunning));
}

int RecordingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// The engine tells the length when something changes; while it records, time goes on.
std::chrono::milliseconds RecordingModel::lengthOf(const RecordingRow& row) const
{
    const bool grows = row.latest.state == RecordState::Recording || row.latest.state == RecordState::Masked;
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(m_calls.now() - row.told);
    return row.latest.length + (grows ? std::max(since, since.zero()) : since.zero());
}

QString RecordingModel::text(const RecordingRow& row, Column column) const
{
    switch (column) {
    case State:
        return stateText(row.latest);
    case Call:
        return QString::number(row.call.value);
    case Parties:
        return row.parties;
    case Leg:
        return shown(nameOf(row.latest.of));
    case Began:
        return clockText(row.began);
    case Length:
        return durationText(lengthOf(row));
    case Size:
        return row.latest.octets == 0
            ? QStringLiteral("–")
            : QLocale().formattedDataSize(static_cast<qint64>(row.latest.octets), 1);
    case Cause:
        return row.isRunning()        ? QString()
            : row.latest.text.empty() ? recordEndText(row.latest)
                                      : toldText(row.latest.text);
    case File:
        return shown(row.latest.path);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RecordingModel::toneOf(const RecordingRow& row) const
{
    if (row.isRunning())
        return static_cast<int>(row.latest.state == RecordState::Recording ? Tone::Success : Tone::Warning);
    if (row.isKept())
        return {};
    return static_cast<int>(row.latest.end == RecordEnd::Failed ? Tone::Failure : Tone::Muted);
}

QVariant RecordingModel::data(const QModelIndex& index, int role) const
{
    const RecordingRow* row = at(index.row());
    if (row == nullptr || index.column() >= ColumnCount)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, column);
    case Qt::ToolTipRole:
        return toolTipText(
            column == Began ? localTime(row->began).toString(Qt::ISODateWithMs) : soundText(row->latest));
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case TextToneRole:
        return column == State ? toneOf(*row) : QVariant();
    default:
        return {};
    }
}

QVariant RecordingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles{tr("State"), tr("Call"), tr("Parties"), tr("Leg"),
        tr("Began"), tr("Length"), tr("Size"), tr("Ended because"), tr("File")};
    return titles[static_cast<std::size_t>(section)];
}

} // namespace legscope::ui

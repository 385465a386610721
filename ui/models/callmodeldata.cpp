#include "ui/models/callmodel.h"

#include "ui/bridge/shown.h"
#include "ui/models/callcell.h"
#include "ui/models/modesentence.h"
#include "ui/theme/cellroles.h"

#include <QLocale>

#include <array>

/// The reading half of CallModel. A call's index carries 0, a leg's the id of its call.
namespace legscope::ui {
namespace {

QString decimals(double value, int digits)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', digits);
}

QString figureText(const std::optional<MediaFigures>& media, int column)
{
    return media ? qualityText(*media, *CallModel::qualityIn(column)) : QString();
}

/// "Phone 1.2 / Gateway 3": of the caller, then of the last callee that says it.
QString agentsOf(const CallRow& row)
{
    QString caller, callee;
    for (const LegRow& leg : row.legs) {
        if (!leg.userAgent.isEmpty())
            (leg.side == LegSide::A ? caller : callee) = leg.userAgent;
    }
    return callee.isEmpty()
        ? caller
        : QStringLiteral("%1 / %2").arg(caller.isEmpty() ? QStringLiteral("-") : caller, callee);
}

} // namespace

const CallRow* CallModel::row(const QModelIndex& index) const
{
    const bool isCall = index.isValid() && index.model() == this && index.internalId() == 0;
    return isCall ? &rowAt(index.row()) : nullptr;
}

const CallRow* CallModel::find(CallId call) const
{
    const auto found = m_index.find(call);
    return found == m_index.end() ? nullptr : &rowAt(found->second);
}

std::span<const EventPtr> CallModel::eventsOf(CallId call) const
{
    const CallRecord* record = m_store.find(call);
    return record == nullptr ? std::span<const EventPtr>() : std::span<const EventPtr>(record->events);
}

QModelIndex CallModel::indexOf(CallId call) const
{
    const auto found = m_index.find(call);
    return found == m_index.end() ? QModelIndex() : index(found->second, 0);
}

CallId CallModel::callAt(const QModelIndex& index)
{
    return CallId{index.data(CallRole).toULongLong()};
}

QModelIndex CallModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(shownRow(parent.row()).id.value) : 0);
}

QModelIndex CallModel::parent(const QModelIndex& child) const
{
    return child.isValid() && child.internalId() != 0 ? indexOf(CallId{child.internalId()}) : QModelIndex();
}

int CallModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    const bool isCall = parent.column() == 0 && parent.internalId() == 0;
    return isCall ? static_cast<int>(shownRow(parent.row()).legs.size()) : 0;
}

int CallModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

std::optional<QualityFigure> CallModel::qualityIn(int column)
{
    switch (column) {
    case Loss:
        return QualityFigure::Loss;
    case Jitter:
        return QualityFigure::Jitter;
    case Mos:
        return QualityFigure::Mos;
    default:
        return std::nullopt;
    }
}

bool CallModel::isNumber(int column)
{
    return column == Rate || column == Duration || qualityIn(column);
}

bool CallModel::isVolatile(int column)
{
    return isNumber(column) || column == State;
}

QVariant CallModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isLeg = index.internalId() != 0;
    if (role == CallRole)
        return QVariant::fromValue<qulonglong>(isLeg ? index.internalId() : shownRow(index.row()).id.value);
    const CallRow& call = isLeg ? rowAt(m_index.at(CallId{index.internalId()})) : rowAt(index.row());
    const LegRow* leg = isLeg ? &call.legs[static_cast<std::size_t>(index.row())] : nullptr;
    const CallCell cell{call, index.column(), m_now, isPinned(call.id)};
    switch (role) {
    case Qt::DisplayRole:
        return isLeg ? legText(call, *leg, index.column()) : callText(call, index.column());
    case Qt::ToolTipRole:
        return isLeg ? QVariant(toolTipText(leg->uri)) : cell.toolTip();
    case Qt::DecorationRole:
        return isLeg ? QVariant() : cell.decoration();
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case FillToneRole:
    case TextToneRole:
    case BarToneRole:
        return isLeg ? QVariant() : cell.tone(role);
    case BelowRole:
        return !isLeg && index.column() == From && call.fromName != call.from ? call.fromName : QString();
    case TwoLinesRole:
        return m_hasNames;
    case LegRole:
        return QVariant::fromValue<qulonglong>(isLeg ? leg->id.value : 0);
    default:
        return {};
    }
}

QVariant CallModel::callText(const CallRow& row, int column) const
{
    switch (column) {
    case State:
        return phaseText(row);
    case Start:
        return clockText(row.start);
    case From:
        return fromText(row);
    case To:
        return toText(row);
    case Route:
        return row.profile + QStringLiteral(" → ")
            + (row.outProfile.isEmpty() ? QStringLiteral("-") : row.outProfile);
    case Mode:
        if (!row.effective)
            return QStringLiteral("-");
        return *row.requested == *row.effective
            ? modeText(*row.effective)
            : modeText(*row.requested) + QStringLiteral(" → ") + modeText(*row.effective);
    case Codec:
        return codecText(row);
    case Rate:
        if (isUnseen(row))
            return tr("not seen");
        return row.media && row.phase != CallPhase::Ended
            ? decimals(row.packetsFromA, 0) + QLatin1Char('/') + decimals(row.packetsFromB, 0)
            : QString();
    case Loss:
    case Jitter:
    case Mos:
        return figureText(row.media, column);
    case Duration:
        return durationText(durationOf(row, m_now));
    case Alarm:
        return row.findings.empty() ? QString() : row.findings.front().text;
    case SipCallId:
        return row.legs.empty() ? QString() : row.legs.front().sipCallId;
    case Agent:
        return agentsOf(row);
    case Note:
        return row.note;
    case Cause:
        return row.status >= 300 ? QStringLiteral("%1 %2").arg(row.status).arg(row.cause) : row.cause;
    default:
        return {};
    }
}

QVariant CallModel::legText(const CallRow& call, const LegRow& leg, int column) const
{
    switch (column) {
    case State:
        return QStringLiteral("%1  %2").arg(shown(nameOf(leg.side)), stateText(leg.state));
    case From:
        return leg.address;
    case To:
        return leg.uri;
    case Route:
        return leg.profile;
    case Codec:
        return leg.codec;
    case Rate:
        if (isUnseen(call))
            return tr("not seen");
        return leg.media && call.phase != CallPhase::Ended
            ? tr("rx%1 tx%2").arg(leg.media->packetsIn, 0, 'f', 0).arg(leg.packetsTo, 0, 'f', 0)
            : QString();
    case Loss:
    case Jitter:
    case Mos:
        return figureText(leg.media, column);
    case Duration:
        return leg.answered
            ? durationText(std::max(std::chrono::microseconds(0), leg.end.value_or(m_now) - *leg.answered))
            : QString();
    case SipCallId:
        return leg.sipCallId;
    case Agent:
        return leg.userAgent;
    case Cause:
        return leg.status >= 300 ? QStringLiteral("%1 %2").arg(leg.status).arg(leg.cause) : leg.cause;
    default:
        return {};
    }
}

double CallModel::figure(const CallRow& row, int column) const
{
    switch (column) {
    case State:
        return static_cast<double>(row.phase) * 2 + (row.failed ? 1 : 0);
    case Rate:
        return row.media ? row.media->packetsIn : -1;
    case Loss:
        return row.media ? row.media->lossPercent.value_or(-1) : -1;
    case Jitter:
        return row.media ? row.media->jitterMs.value_or(-1) : -1;
    case Mos:
        return row.media ? row.media->mos.value_or(-1) : -1;
    default:
        return static_cast<double>(durationOf(row, m_now).count());
    }
}

bool CallModel::isBefore(int left, int right, int column) const
{
    if (column == Start)
        return shownRow(left).start < shownRow(right).start;
    if (isVolatile(column))
        return figure(rowAt(left), column) < figure(rowAt(right), column);
    return QString::compare(callText(rowAt(left), column).toString(),
               callText(rowAt(right), column).toString(), Qt::CaseInsensitive)
        < 0;
}

QVariant CallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles{tr("State"), tr("Start"), tr("From"), tr("To"),
        tr("Profile → Out"), tr("Mode"), tr("Codec A/B"), tr("RTP pps"), tr("Loss"), tr("Jitter"), tr("MOS"),
        tr("Duration"), tr("Cause"), tr("Call-ID"), tr("Finding"), tr("User agent"), tr("Note")};
    return section >= 0 && section < ColumnCount ? titles[static_cast<std::size_t>(section)] : QVariant();
}

} // namespace legscope::ui

#include "ui/models/callmodel.h"

#include "ui/bridge/text.h"
#include "ui/models/qualitycell.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/icons.h"

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

/// Of a column of figures.
QualityFigure figureOf(int column)
{
    return column == CallModel::Loss  ? QualityFigure::Loss
        : column == CallModel::Jitter ? QualityFigure::Jitter
                                      : QualityFigure::Mos;
}

bool isQuality(int column)
{
    return column == CallModel::Loss || column == CallModel::Jitter || column == CallModel::Mos;
}

QString figureText(const std::optional<MediaFigures>& media, int column)
{
    return media ? qualityText(*media, figureOf(column)) : QString();
}

/// A finding's tone: errors and warnings differ by their words, too.
Tone toneOf(Severity severity)
{
    return severity == Severity::Error  ? Tone::Failure
        : severity == Severity::Warning ? Tone::Warning
                                        : Tone::Muted;
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

bool CallModel::isNumber(int column)
{
    return column == Rate || column == Loss || column == Jitter || column == Mos || column == Duration;
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
    switch (role) {
    case Qt::DisplayRole:
        return isLeg ? legText(call, *leg, index.column()) : callText(call, index.column());
    case Qt::ToolTipRole:
        return isLeg ? QVariant(toolTipText(leg->uri)) : callToolTip(call, index.column());
    case Qt::DecorationRole:
        return isLeg ? QVariant() : decoration(call, index.column());
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case FillToneRole:
    case TextToneRole:
    case BarToneRole:
        return isLeg ? QVariant() : callTone(call, index.column(), role);
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
        return row.from;
    case To:
        return row.to;
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
        return QStringLiteral("%1  %2").arg(
            leg.side == LegSide::A ? QStringLiteral("A") : QStringLiteral("B"), stateText(leg.state));
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

QVariant CallModel::callTone(const CallRow& row, int column, int role) const
{
    const bool isEarly = column == Mos && isYoung(row, m_now);
    if (role == FillToneRole)
        return isEarly || !row.media || !isQuality(column) ? QVariant()
                                                           : qualityTone(*row.media, figureOf(column));
    if (role == BarToneRole)
        return column == State && isAlarmed(row)
            ? QVariant(static_cast<int>(toneOf(row.findings.front().severity)))
            : QVariant();
    if (column == Alarm && !row.findings.empty())
        return static_cast<int>(toneOf(row.findings.front().severity));
    return isEarly || (row.phase == CallPhase::Ended && !row.failed) ? QVariant(static_cast<int>(Tone::Muted))
                                                                     : QVariant();
}

QVariant CallModel::callToolTip(const CallRow& row, int column) const
{
    switch (column) {
    case State:
    case Alarm: {
        QStringList sentences;
        for (const CallFinding& finding : row.findings)
            sentences << finding.text;
        return toolTipText(sentences.join(QLatin1Char('\n')));
    }
    case Start:
        return isPinned(row.id) ? tr("%1, pinned").arg(localTime(row.start).toString(Qt::ISODateWithMs))
                                : localTime(row.start).toString(Qt::ISODateWithMs);
    case From:
        return toolTipText(
            row.fromName.isEmpty() ? row.from : row.fromName + QLatin1String(" - ") + row.from);
    case Mode:
        return toolTipText(modeSentence(row));
    case Codec:
        return row.secured ? tr("What comes from A / what comes from B; offered and answered with SRTP")
                           : tr("What comes from A / what comes from B");
    case Mos:
        if (isYoung(row, m_now) && !isUnseen(row))
            return tr("Too early to say much: less than five seconds");
        [[fallthrough]];
    case Rate:
    case Loss:
    case Jitter:
        return isUnseen(row) ? tr("Not seen by the engine: in bypass mode media goes around it")
            : column == Rate ? tr("RTP packets a second from A / from B")
                             : qualityToolTip(figureOf(column));
    case Note:
        return toolTipText(row.note);
    case Cause:
        return toolTipText(row.endText);
    default:
        return {};
    }
}

QVariant CallModel::decoration(const CallRow& row, int column) const
{
    static const QIcon lock = themedIcon(QStringLiteral("lock"), Tone::Success);
    if (column == Codec && row.secured)
        return lock;
    static const QIcon pin = themedIcon(QStringLiteral("pin"), Tone::Accent);
    if (column == Start && isPinned(row.id))
        return pin;
    if (column != State)
        return {};
    static const std::array alarms{themedIcon(QStringLiteral("error"), Tone::Failure),
        themedIcon(QStringLiteral("warning"), Tone::Warning)};
    if (isAlarmed(row))
        return alarms[static_cast<std::size_t>(row.findings.front().severity)];
    static const std::array<QIcon, 5> icons{themedIcon(QStringLiteral("state-setup"), Tone::Muted),
        themedIcon(QStringLiteral("state-ringing"), Tone::Provisional),
        themedIcon(QStringLiteral("state-talking"), Tone::Success),
        themedIcon(QStringLiteral("state-ended"), Tone::Muted),
        themedIcon(QStringLiteral("state-failed"), Tone::Failure)};
    return icons[static_cast<std::size_t>(row.phase) + (row.failed ? 1U : 0U)];
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

#include "ui/models/callcell.h"

#include "ui/bridge/shown.h"
#include "ui/models/callmodel.h"
#include "ui/models/modesentence.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

#include <array>

namespace legscope::ui {
namespace {

class CellWords {
    Q_DECLARE_TR_FUNCTIONS(CallCell)
};

} // namespace

QVariant CallCell::tone(int role) const
{
    const auto quality = CallModel::qualityIn(column);
    const bool isEarly = column == CallModel::Mos && isYoung(row, now);
    if (role == FillToneRole)
        return isEarly || !row.media || !quality ? QVariant() : qualityTone(*row.media, *quality);
    if (role == BarToneRole)
        return column == CallModel::State && isAlarmed(row)
            ? QVariant(static_cast<int>(severityTone(row.findings.front().severity)))
            : QVariant();
    if (column == CallModel::Alarm && !row.findings.empty())
        return static_cast<int>(severityTone(row.findings.front().severity));
    return isEarly || (row.phase == CallPhase::Ended && !row.failed) ? QVariant(static_cast<int>(Tone::Muted))
                                                                     : QVariant();
}

QVariant CallCell::toolTip() const
{
    switch (column) {
    case CallModel::State:
    case CallModel::Alarm: {
        QStringList sentences;
        for (const CallFinding& finding : row.findings)
            sentences << finding.text;
        return toolTipText(sentences.join(QLatin1Char('\n')));
    }
    case CallModel::Start:
        return pinned ? CellWords::tr("%1, pinned").arg(localTime(row.start).toString(Qt::ISODateWithMs))
                      : localTime(row.start).toString(Qt::ISODateWithMs);
    case CallModel::From:
        return toolTipText(
            row.fromName.isEmpty() ? fromText(row) : row.fromName + QLatin1String(" - ") + fromText(row));
    case CallModel::To:
        return toolTipText(toText(row));
    case CallModel::Mode:
        return toolTipText(modeSentence(row));
    case CallModel::Codec:
        return row.secured
            ? CellWords::tr("What comes from A / what comes from B; offered and answered with SRTP")
            : CellWords::tr("What comes from A / what comes from B");
    case CallModel::Mos:
        if (isYoung(row, now) && !isUnseen(row))
            return CellWords::tr("Too early to say much: less than five seconds");
        [[fallthrough]];
    case CallModel::Rate:
    case CallModel::Loss:
    case CallModel::Jitter:
        return isUnseen(row) ? CellWords::tr("Not seen by the engine: in bypass mode media goes around it")
            : column == CallModel::Rate ? CellWords::tr("RTP packets a second from A / from B")
                                        : qualityToolTip(*CallModel::qualityIn(column));
    case CallModel::Note:
        return toolTipText(row.note);
    case CallModel::Cause:
        return toolTipText(row.endText);
    default:
        return {};
    }
}

QVariant CallCell::decoration() const
{
    static const QIcon lock = themedIcon(QStringLiteral("lock"), Tone::Success);
    if (column == CallModel::Codec && row.secured)
        return lock;
    static const QIcon pin = themedIcon(QStringLiteral("pin"), Tone::Accent);
    if (column == CallModel::Start && pinned)
        return pin;
    if (column != CallModel::State)
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

} // namespace legscope::ui

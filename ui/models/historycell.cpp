#include "ui/models/historycell.h"

#include "ui/bridge/shown.h"
#include "ui/models/callfinding.h"
#include "ui/models/historymodel.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

namespace legscope::ui {
namespace {

class CellTimes {
    Q_DECLARE_TR_FUNCTIONS(History)
};

bool isAlarm(const HistoryCall& call)
{
    return call.gravest == Severity::Error || call.gravest == Severity::Warning;
}

/// As isYoung() of a call that lives.
bool isTooShort(const HistoryCall& call)
{
    return !call.answered || call.ended - *call.answered < shortestForMos;
}

QIcon historyIcon(const HistoryCall& call)
{
    static const QIcon error = themedIcon(QStringLiteral("error"), Tone::Failure),
                       warning = themedIcon(QStringLiteral("warning"), Tone::Warning),
                       failed = themedIcon(QStringLiteral("state-failed"), Tone::Failure),
                       ended = themedIcon(QStringLiteral("state-ended"), Tone::Muted);
    if (isAlarm(call))
        return call.gravest == Severity::Error ? error : warning;
    return isFailed(call) ? failed : ended;
}

} // namespace

bool isFailed(const HistoryCall& call)
{
    return !call.answered || call.cause == "CRASH";
}

std::optional<QualityFigure> historyFigureIn(int column)
{
    switch (column) {
    case HistoryModel::Loss:
        return QualityFigure::Loss;
    case HistoryModel::Jitter:
        return QualityFigure::Jitter;
    case HistoryModel::Mos:
        return QualityFigure::Mos;
    default:
        return std::nullopt;
    }
}

QString startText(WallTime time)
{
    const QDateTime local = localTime(time);
    const bool isThisYear = local.date().year() == QDate::currentDate().year();
    return isThisYear ? local.toString(CellTimes::tr("MM-dd HH:mm:ss"))
                      : local.toString(CellTimes::tr("yyyy-MM-dd HH:mm:ss"));
}

QVariant HistoryCell::tone(int role) const
{
    if (const auto figure = historyFigureIn(column)) {
        const bool isEarly = figure == QualityFigure::Mos && isTooShort(call);
        if (role == FillToneRole)
            return isEarly ? QVariant() : qualityTone(call.quality, *figure);
        return role == TextToneRole && isEarly ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    }
    if (role == BarToneRole)
        return column == HistoryModel::State && isAlarm(call)
            ? QVariant(static_cast<int>(severityTone(*call.gravest)))
            : QVariant();
    if (role == TextToneRole && column == HistoryModel::Finding && call.gravest)
        return static_cast<int>(severityTone(*call.gravest));
    return {};
}

QVariant HistoryCell::toolTip() const
{
    switch (column) {
    case HistoryModel::Start:
        return localTime(call.began).toString(Qt::ISODateWithMs);
    case HistoryModel::Loss:
    case HistoryModel::Jitter:
    case HistoryModel::Mos:
        return column == HistoryModel::Mos && isTooShort(call) && call.quality.mos
            ? HistoryModel::tr("Too short to say much: less than five seconds")
            : qualityToolTip(*historyFigureIn(column));
    case HistoryModel::Note:
        return toolTipText(shown(call.note));
    case HistoryModel::SipCallId:
        return toolTipText(shown(call.sipCallIds).replace(QLatin1Char(' '), QLatin1Char('\n')));
    case HistoryModel::State:
    case HistoryModel::Finding:
        return toolTipText(shown(call.findings).replace(QLatin1Char(' '), QLatin1Char('\n')));
    case HistoryModel::Calls:
        return call.folded > 1
            ? toolTipText(HistoryModel::tr(
                  "Calls of this host that were refused alike, until %1. The first one is opened.")
                      .arg(startText(call.ended)))
            : QString();
    default:
        return {};
    }
}

QVariant HistoryCell::decoration() const
{
    return column == HistoryModel::State ? QVariant(historyIcon(call)) : QVariant();
}

} // namespace legscope::ui

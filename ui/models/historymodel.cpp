#include "ui/models/historymodel.h"

#include "ui/bridge/text.h"
#include "ui/models/callfinding.h"
#include "ui/models/qualitycell.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace legscope::ui {
namespace {

class HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(History)
};

bool isAlarm(const HistoryCall& call)
{
    return call.gravest == Severity::Error || call.gravest == Severity::Warning;
}

Tone toneOfSeverity(Severity severity)
{
    return severity == Severity::Error  ? Tone::Failure
        : severity == Severity::Warning ? Tone::Warning
                                        : Tone::Muted;
}

bool isFailed(const HistoryCall& call)
{
    return !call.answered || call.cause == "CRASH";
}

QIcon iconOf(const HistoryCall& call)
{
    static const QIcon error = themedIcon(QStringLiteral("error"), Tone::Failure),
                       warning = themedIcon(QStringLiteral("warning"), Tone::Warning),
                       failed = themedIcon(QStringLiteral("state-failed"), Tone::Failure),
                       ended = themedIcon(QStringLiteral("state-ended"), Tone::Muted);
    if (isAlarm(call))
        return call.gravest == Severity::Error ? error : warning;
    return isFailed(call) ? failed : ended;
}

std::optional<QualityFigure> figureIn(int column)
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

/// As isYoung() of a call that lives.
bool isTooShort(const HistoryCall& call)
{
    return !call.answered || call.ended - *call.answered < shortestForMos;
}

QString modeWord(const std::string& name)
{
    for (const MediaMode mode : {MediaMode::Default, MediaMode::Proxy, MediaMode::Bypass}) {
        if (name == nameOf(mode))
            return modeText(mode);
    }
    return QStringLiteral("-");
}

/// "29.11. 10:02:11", as the language of the window has it, with the year where it is not this one.
QString startText(WallTime time)
{
    const QDateTime local = localTime(time);
    const bool isThisYear = local.date().year() == QDate::currentDate().year();
    return isThisYear ? local.toString(HistoryWords::tr("MM-dd HH:mm:ss"))
                      : local.toString(HistoryWords::tr("yyyy-MM-dd HH:mm:ss"));
}

QString firstWord(const std::string& words)
{
    return shown(words.substr(0, words.find(' ')));
}

} // namespace

void HistoryModel::setCalls(std::vector<HistoryCall> calls, Older older)
{
    beginResetModel();
    m_calls = std::move(calls);
    m_older = older;
    m_hasNames = std::ranges::any_of(m_calls,
        [](const HistoryCall& call) { return !call.callerName.empty() && call.callerName != call.caller; });
    endResetModel();
}

void HistoryModel::append(std::vector<HistoryCall> calls, Older older)
{
    m_older = older;
    if (calls.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(calls.size()) - 1);
    m_calls.insert(
        m_calls.end(), std::make_move_iterator(calls.begin()), std::make_move_iterator(calls.end()));
    endInsertRows();
}

void HistoryModel::setNote(const std::string& uuid, const std::string& note)
{
    const auto found = std::ranges::find(m_calls, uuid, &HistoryCall::uuid);
    if (found == m_calls.end() || uuid.empty())
        return;
    found->note = note;
    const QModelIndex cell = index(static_cast<int>(found - m_calls.begin()), Note);
    emit dataChanged(cell, cell);
}

bool HistoryModel::hasNotes() const
{
    return std::ranges::any_of(m_calls, [](const HistoryCall& call) { return !call.note.empty(); });
}

const HistoryCall* HistoryModel::find(std::int64_t number) const
{
    const auto found = std::ranges::find(m_calls, number, &HistoryCall::number);
    return found == m_calls.end() ? nullptr : &*found;
}

std::int64_t HistoryModel::numberAt(const QModelIndex& index)
{
    return index.data(NumberRole).toLongLong();
}

QString HistoryModel::wordOf(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryCall& call = m_calls[static_cast<std::size_t>(index.row())];
    const auto word = [](const char* key, const QString& value) {
        const bool isWord = !value.isEmpty() && std::ranges::none_of(value, [](QChar c) {
            return c.isSpace() || c == QChar::ReplacementCharacter;
        });
        return isWord ? QStringLiteral("%1:=%2").arg(QLatin1String(key), value) : QString();
    };
    switch (index.column()) {
    case From:
        return word("from", shown(call.caller));
    case To:
        return word("to", shown(call.called));
    case Host:
        return word("host", shown(call.host));
    case Profile:
        return word("profile", shown(call.profile));
    case Mode:
        return word("mode", shown(call.mode));
    case Codec:
        return word("codec", firstWord(call.codecs));
    case Cause:
        return word("cause", shown(call.cause));
    case SipCallId:
        return word("callid", firstWord(call.sipCallIds));
    case Finding:
        return word("finding", firstWord(call.findings));
    default:
        return {};
    }
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryCall& call = m_calls[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(call, index.column());
    case Qt::ToolTipRole:
        return toolTip(call, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(iconOf(call)) : QVariant();
    case BelowRole:
        return index.column() == From && call.callerName != call.caller ? shown(call.callerName) : QString();
    case TwoLinesRole:
        return m_hasNames;
    case FillToneRole:
    case TextToneRole:
    case BarToneRole:
        return toneOf(call, index.column(), role);
    case NumberRole:
        return QVariant::fromValue<qlonglong>(call.number);
    default:
        return {};
    }
}

QVariant HistoryModel::text(const HistoryCall& call, int column) const
{
    switch (column) {
    case State:
        return isFailed(call) ? QCoreApplication::translate("CallRow", "Failed")
                              : QCoreApplication::translate("CallRow", "Ended");
    case Start:
        return startText(call.began);
    case From:
        return shown(call.caller);
    case To:
        return shown(call.called);
    case Host:
        return shown(call.host);
    case Profile:
        return shown(call.profile);
    case Mode:
        return modeWord(call.mode);
    case Codec:
        return shown(call.codecs);
    case Loss:
    case Jitter:
    case Mos:
        return qualityText(call.quality, *figureIn(column));
    case Duration:
        return durationText(call.ended - call.answered.value_or(call.began));
    case Cause:
        return call.status >= 300 ? QStringLiteral("%1 %2").arg(call.status).arg(shown(call.cause))
                                  : shown(call.cause);
    case SipCallId:
        return firstWord(call.sipCallIds);
    case Finding:
        return translated(call.sentence);
    case Note:
        return shown(call.note);
    case Calls:
        return call.folded > 1 ? QLocale().toString(static_cast<qulonglong>(call.folded)) : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::toolTip(const HistoryCall& call, int column) const
{
    switch (column) {
    case Start:
        return localTime(call.began).toString(Qt::ISODateWithMs);
    case Loss:
    case Jitter:
    case Mos:
        return column == Mos && isTooShort(call) && call.quality.mos
            ? tr("Too short to say much: less than five seconds")
            : qualityToolTip(*figureIn(column));
    case Note:
        return toolTipText(shown(call.note));
    case SipCallId:
        return toolTipText(shown(call.sipCallIds).replace(QLatin1Char(' '), QLatin1Char('\n')));
    case State:
    case Finding:
        return toolTipText(shown(call.findings).replace(QLatin1Char(' '), QLatin1Char('\n')));
    case Calls:
        return call.folded > 1
            ? toolTipText(tr("Calls of this host that were refused alike, until %1. The first one is opened.")
                      .arg(startText(call.ended)))
            : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::toneOf(const HistoryCall& call, int column, int role) const
{
    if (const auto figure = figureIn(column)) {
        const bool isEarly = figure == QualityFigure::Mos && isTooShort(call);
        if (role == FillToneRole)
            return isEarly ? QVariant() : qualityTone(call.quality, *figure);
        return role == TextToneRole && isEarly ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    }
    if (role == BarToneRole)
        return column == State && isAlarm(call) ? QVariant(static_cast<int>(toneOfSeverity(*call.gravest)))
                                                : QVariant();
    if (role == TextToneRole && column == Finding && call.gravest)
        return static_cast<int>(toneOfSeverity(*call.gravest));
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Duration || section == Calls || figureIn(section)
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles{tr("State"), tr("Start"), tr("From"), tr("To"), tr("Host"),
        tr("Profile"), tr("Mode"), tr("Codec"), tr("Loss"), tr("Jitter"), tr("MOS"), tr("Duration"),
        tr("Cause"), tr("Call-ID"), tr("Finding"), tr("Calls"), tr("Note")};
    return section >= 0 && section < ColumnCount ? titles[static_cast<std::size_t>(section)] : QVariant();
}

QString historyFailure(const Error& error)
{
    const QString cause = [&error] {
        switch (error.code) {
        case Errc::Refused:
            return HistoryWords::tr("No history is kept.");
        case Errc::Parse:
            return HistoryWords::tr("The file of the history cannot be read.");
        case Errc::Unsupported:
            return HistoryWords::tr("The history is of a later version of Legscope.");
        case Errc::PermissionDenied:
            return HistoryWords::tr("The file of the history may not be read and written.");
        case Errc::AlreadyExists:
            return HistoryWords::tr("Another program has the file of the history.");
        case Errc::DiskFull:
            return HistoryWords::tr("The disk is full.");
        case Errc::NotFound:
            return HistoryWords::tr("The call is not in the history any more.");
        case Errc::Stopped:
            return HistoryWords::tr("Not searched to the end.");
        default:
            return HistoryWords::tr("The history cannot be read.");
        }
    }();
    return QStringLiteral("%1 (%2)").arg(cause, shown(error.detail));
}

} // namespace legscope::ui

#include "ui/models/historymodel.h"

#include "ui/bridge/shown.h"
#include "ui/models/callfinding.h"
#include "ui/models/filterword.h"
#include "ui/models/historycell.h"
#include "ui/models/modesentence.h"
#include "ui/theme/cellroles.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace legscope::ui {
namespace {

QString modeWord(const std::string& name)
{
    for (const MediaMode mode : {MediaMode::Default, MediaMode::Proxy, MediaMode::Bypass}) {
        if (name == nameOf(mode))
            return modeText(mode);
    }
    return QStringLiteral("-");
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
    switch (index.column()) {
    case From:
        return filterWord(QStringLiteral("from"), shown(call.caller));
    case To:
        return filterWord(QStringLiteral("to"), shown(call.called));
    case Host:
        return filterWord(QStringLiteral("host"), shown(call.host));
    case Profile:
        return filterWord(QStringLiteral("profile"), shown(call.profile));
    case Mode:
        return filterWord(QStringLiteral("mode"), shown(call.mode));
    case Codec:
        return filterWord(QStringLiteral("codec"), firstWord(call.codecs));
    case Cause:
        return filterWord(QStringLiteral("cause"), shown(call.cause));
    case SipCallId:
        return filterWord(QStringLiteral("callid"), firstWord(call.sipCallIds));
    case Finding:
        return filterWord(QStringLiteral("finding"), firstWord(call.findings));
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
    const HistoryCell cell{call, index.column()};
    switch (role) {
    case Qt::DisplayRole:
        return text(call, index.column());
    case Qt::ToolTipRole:
        return cell.toolTip();
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::DecorationRole:
        return cell.decoration();
    case BelowRole:
        return index.column() == From && call.callerName != call.caller ? shown(call.callerName) : QString();
    case TwoLinesRole:
        return m_hasNames;
    case FillToneRole:
    case TextToneRole:
    case BarToneRole:
        return cell.tone(role);
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
        return qualityText(call.quality, *historyFigureIn(column));
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

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Duration || section == Calls || historyFigureIn(section)
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles{tr("State"), tr("Start"), tr("From"), tr("To"), tr("Host"),
        tr("Profile"), tr("Mode"), tr("Codec"), tr("Loss"), tr("Jitter"), tr("MOS"), tr("Duration"),
        tr("Cause"), tr("Call-ID"), tr("Finding"), tr("Calls"), tr("Note")};
    return section >= 0 && section < ColumnCount ? titles[static_cast<std::size_t>(section)] : QVariant();
}

} // namespace legscope::ui

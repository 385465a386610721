#include "ui/models/filterword.h"

#include "ui/models/callmodel.h"
#include "ui/models/modesentence.h"

#include <algorithm>

namespace legscope::ui {
namespace {

/// The word of a filter that looks at a column; empty for one whose values are not compared as a whole.
QString keyOf(int column)
{
    switch (column) {
    case CallModel::From:
        return QStringLiteral("from");
    case CallModel::To:
        return QStringLiteral("to");
    case CallModel::Route:
        return QStringLiteral("profile");
    case CallModel::Mode:
        return QStringLiteral("mode");
    case CallModel::Codec:
        return QStringLiteral("codec");
    case CallModel::Cause:
        return QStringLiteral("cause");
    case CallModel::SipCallId:
        return QStringLiteral("callid");
    case CallModel::Alarm:
        return QStringLiteral("finding");
    case CallModel::Agent:
        return QStringLiteral("agent");
    case CallModel::Note:
        return QStringLiteral("note");
    default:
        return {};
    }
}

QString valueOf(const CallRow& call, int column)
{
    switch (column) {
    case CallModel::From:
        return call.from;
    case CallModel::To:
        return call.to;
    case CallModel::Route:
        return call.profile;
    case CallModel::Mode:
        return call.effective ? modeText(*call.effective) : QString();
    case CallModel::Codec:
        return call.codecA;
    case CallModel::Cause:
        return call.cause;
    case CallModel::SipCallId:
        return call.legs.empty() ? QString() : call.legs.front().sipCallId;
    case CallModel::Alarm:
        return call.findings.empty() ? QString() : call.findings.front().code;
    case CallModel::Agent:
        return call.legs.empty() ? QString() : call.legs.front().userAgent;
    case CallModel::Note:
        return call.note;
    default:
        return {};
    }
}

} // namespace

QString filterWord(const QString& key, const QString& value)
{
    const bool isWord = !key.isEmpty() && !value.isEmpty() && std::ranges::none_of(value, [](QChar c) {
        return c.isSpace() || c == QChar::ReplacementCharacter;
    });
    return isWord ? QStringLiteral("%1:=%2").arg(key, value) : QString();
}

QString filterWord(const CallRow& call, int column)
{
    return filterWord(keyOf(column), valueOf(call, column));
}

} // namespace legscope::ui

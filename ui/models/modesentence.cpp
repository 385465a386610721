#include "ui/models/modesentence.h"

#include "engine/diagnose/toldsentence.h"
#include "engine/event/redact.h"
#include "ui/bridge/shown.h"
#include "ui/models/callfinding.h"
#include "ui/models/callrow.h"

#include <QCoreApplication>

namespace legscope::ui {
namespace {

class ModeWords {
    Q_DECLARE_TR_FUNCTIONS(CallRow)

public:
    static QString decider(ModeDecider decider, const QString& profile)
    {
        switch (decider) {
        case ModeDecider::Profile:
            return tr("profile %1").arg(profile);
        case ModeDecider::UserVariable:
            return tr("a variable of the user");
        case ModeDecider::Dialplan:
            return tr("the dialplan");
        case ModeDecider::Call:
            return tr("the call itself");
        case ModeDecider::BuiltIn:
            break;
        }
        return {};
    }

    /// The reason without the decider's name in front of it. Reasons are settings or sentences.
    static QString reason(const ModeDecided& mode)
    {
        if (const auto sentence = toldSentence(mode.reason))
            return translated(*sentence);
        const QString reason = shown(shownText(mode.reason));
        const qsizetype colon = reason.indexOf(QStringLiteral(": "));
        return colon > 0 && reason.startsWith(QString::fromUtf8(nameOf(mode.decider).data()))
            ? reason.mid(colon + 2)
            : reason;
    }
};

} // namespace

QString modeText(MediaMode mode)
{
    switch (mode) {
    case MediaMode::Default:
        return QCoreApplication::translate("CallRow", "Default");
    case MediaMode::Proxy:
        return QCoreApplication::translate("CallRow", "Proxy");
    case MediaMode::Bypass:
        break;
    }
    return QCoreApplication::translate("CallRow", "Bypass");
}

QString modeSentence(const ModeDecided& mode, const QString& profile)
{
    const QString name = mode.requested == mode.effective
        ? modeText(mode.effective)
        : QCoreApplication::translate("CallRow", "%1 instead of %2")
              .arg(modeText(mode.effective), modeText(mode.requested));
    const QString decider = ModeWords::decider(mode.decider, profile), reason = ModeWords::reason(mode);
    return decider.isEmpty()
        ? QStringLiteral("%1 (%2)").arg(name, reason)
        : QCoreApplication::translate("CallRow", "%1, decided by %2: %3").arg(name, decider, reason);
}

QString modeSentence(const CallRow& row)
{
    return row.effective ? modeSentence(ModeDecided{row.id, *row.requested, *row.effective, *row.modeDecider,
                                            row.modeReason.toStdString()},
                               row.profile)
                         : QString();
}

} // namespace legscope::ui

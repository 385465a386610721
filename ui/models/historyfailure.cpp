#include "ui/models/historyfailure.h"

#include "ui/bridge/shown.h"

#include <QCoreApplication>

namespace legscope::ui {
namespace {

class FailureWords {
    Q_DECLARE_TR_FUNCTIONS(History)
};

} // namespace

QString historyFailure(const Error& error)
{
    const QString cause = [&error] {
        switch (error.code) {
        case Errc::Refused:
            return FailureWords::tr("No history is kept.");
        case Errc::Parse:
            return FailureWords::tr("The file of the history cannot be read.");
        case Errc::Unsupported:
            return FailureWords::tr("The history is of a later version of Legscope.");
        case Errc::PermissionDenied:
            return FailureWords::tr("The file of the history may not be read and written.");
        case Errc::AlreadyExists:
            return FailureWords::tr("Another program has the file of the history.");
        case Errc::DiskFull:
            return FailureWords::tr("The disk is full.");
        case Errc::NotFound:
            return FailureWords::tr("The call is not in the history any more.");
        case Errc::Stopped:
            return FailureWords::tr("Not searched to the end.");
        default:
            return FailureWords::tr("The history cannot be read.");
        }
    }();
    return QStringLiteral("%1 (%2)").arg(cause, shown(error.detail));
}

} // namespace legscope::ui

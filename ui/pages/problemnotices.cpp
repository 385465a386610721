#include "ui/pages/problemnotices.h"

#include "engine/core/log.h"
#include "engine/event/plaintext.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/shown.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/statusstrip.h"

namespace legscope::ui {
namespace {

/// What the window tells is on stderr too, for those who look there.
void logProblem(const Problem& problem)
{
    const LogLevel level = problem.severity == Severity::Error ? LogLevel::Error
        : problem.severity == Severity::Warning                ? LogLevel::Warning
                                                               : LogLevel::Info;
    const std::string where = problem.where.empty() ? std::string() : problem.where + ": ";
    logLine(level, "console", plainText(where + problem.text));
}

} // namespace

ProblemNotices::ProblemNotices(
    const EngineStatus& status, StatusStrip& strip, ErrorBar& errors, QObject* parent)
    : QObject(parent)
{
    connect(&status, &EngineStatus::problemTold, this, [&strip, &errors](const Problem& problem) {
        const QString where = shown(problem.where), text = shown(problem.text);
        logProblem(problem);
        if (problem.severity == Severity::Notice)
            strip.showMessage(where.isEmpty() ? text : QStringLiteral("%1: %2").arg(where, text), 10'000);
        else
            errors.tell(problem.severity, where, text);
    });
    connect(&status, &EngineStatus::commandFinished, this, [](const CommandFinished& finished) {
        if (finished.error)
            logLine(LogLevel::Error, "console", plainText(finished.error->detail));
    });
}

} // namespace legscope::ui

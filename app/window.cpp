#include "app/window.h"

#include "app/configurationplace.h"
#include "app/signals.h"
#include "app/stateplace.h"
#include "engine/api/engine.h"
#include "engine/core/log.h"
#include "engine/core/uniquefd.h"
#include "ui/bridge/enginelink.h"
#include "ui/bridge/logbox.h"
#include "ui/dialogs/failurebox.h"
#include "ui/pages/log/logpage.h"
#include "ui/pages/mainwindow.h"
#include "ui/translation.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QLockFile>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <unistd.h>

namespace legscope {
namespace {

using Failure = ui::FailureBox::What;

constexpr int cannotRun = 2;
constexpr std::chrono::seconds demoDuration{30};

bool hasDisplay(int argc, char** argv)
{
    const auto isSet = [](const char* name) {
        const char* value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    const bool chosen = std::any_of(argv + 1, argv + argc,
        [](const char* word) { return std::string_view(word).starts_with("-platform"); });
    return chosen || isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
}

int complain(const Error& error)
{
    std::fprintf(stderr, "legscope: %s\n", error.detail.c_str());
    return cannotRun;
}

/// Readable when SIGINT, SIGTERM or SIGHUP came; they are blocked in every thread.
UniqueFd stopSignalSource()
{
    takeOverSignals();
    return signalSource();
}

/// On stderr, and in a box that goes away by itself when the process is told to end.
int complainInWindow(
    const Error& error, const Arguments& arguments, int stopSignal, Failure what = Failure::CannotRun)
{
    const int code = complain(error);
    ui::FailureBox box(what, error.detail);
    const QSocketNotifier stop(stopSignal, QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, &box, &QDialog::reject);
    if (arguments.exitAfter)
        QTimer::singleShot(*arguments.exitAfter, &box, &QDialog::reject);
    box.exec();
    return code;
}

/// SIGHUP, as headless.
void reload(Engine& engine)
{
    if (const auto reopened = reopenLogFile(); !reopened)
        complain(reopened.error());
    engine.post(ReloadConfiguration{});
}

/// What is logged from now on, for the window too. What the window itself logs it has shown before.
std::shared_ptr<ui::LogBox> logForWindow()
{
    auto box = std::make_shared<ui::LogBox>();
    setLogSink([box](LogLevel level, std::string_view area, std::string_view line) {
        writeLogLine(level, area, line);
        if (area != "console")
            box->put(level, area, line);
    });
    return box;
}

/// The window over a running engine, until it is closed or the process is told to end.
void show(Engine& engine, const Arguments& arguments, int stopSignal, const std::shared_ptr<ui::LogBox>& log)
{
    ui::EngineLink link([&engine](CommandBody command) { return engine.post(std::move(command)); });
    ui::MainWindow window(link);
    window.logPage().follow(log);
    QSocketNotifier stop(stopSignal, QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, &window, [&] {
        while (const auto signal = nextSignal(stopSignal)) {
            if (*signal == SIGHUP) {
                reload(engine);
                continue;
            }
            stop.setEnabled(false);
            window.closeNow();
        }
    });
    if (arguments.exitAfter)
        QTimer::singleShot(*arguments.exitAfter, &window, &ui::MainWindow::closeNow);
    engine.subscribe(link.box());
    if (arguments.demoCalls > 0)
        engine.post(PlaceDemoCalls{arguments.demoCalls, demoDuration});
    window.show();
    QApplication::exec();
    engine.unsubscribe(link.box());
}

/// One window for a configuration: held as long as it runs.
QString lockFor(const std::filesystem::path& configuration)
{
    std::error_code ignored;
    const std::string place = std::filesystem::weakly_canonical(configuration, ignored).string();
    const QByteArray name
        = QCryptographicHash::hash(QByteArray::fromStdString(place), QCryptographicHash::Sha256)
              .toHex()
              .left(16);
    return QDir(QDir::tempPath())
        .filePath(QStringLiteral("legscope-%1-%2.lock").arg(::getuid()).arg(QString::fromLatin1(name)));
}

Error runsAlready(const QLockFile& lock, const std::filesystem::path& configuration)
{
    qint64 process = 0;
    QString host, program;
    lock.getLockInfo(&process, &host, &program);
    return {Errc::AlreadyExists,
        fmt::format("Legscope is already running with the configuration {} (process {}).",
            configuration.string(), process)};
}

} // namespace

int runWindow(const Arguments& arguments, int argc, char** argv)
{
    if (!hasDisplay(argc, argv))
        return complain({Errc::NotFound, "there is no display: set DISPLAY, or run with --headless"});
    const UniqueFd stopSignal = stopSignalSource();
    QApplication application(argc, argv);
    // Names the place of the window's own settings; it is not the directory of the configuration, which must
    // be empty at the first run.
    QApplication::setOrganizationName(QStringLiteral("legscope-console"));
    QApplication::setApplicationName(QStringLiteral("legscope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Legscope"));
    QApplication::setApplicationVersion(QStringLiteral(LEGSCOPE_VERSION));
    ui::installTranslation(application);

    if (!arguments.bundle.empty()) {
        if (const auto writable = canWriteTo(arguments.bundle); !writable)
            return complainInWindow(writable.error(), arguments, stopSignal.get());
    }
    const auto place = configurationPlace(arguments.configuration);
    if (!place)
        return complainInWindow(place.error(), arguments, stopSignal.get());
    QLockFile lock(lockFor(*place));
    lock.setStaleLockTime(0); // a window may run for weeks
    if (!lock.tryLock() && lock.error() == QLockFile::LockFailedError)
        return complainInWindow(runsAlready(lock, *place), arguments, stopSignal.get());
    const auto log = logForWindow();
    auto engine = Engine::start({.configuration = *place,
        .crashRecord = crashPlace(),
        .history = arguments.history ? *arguments.history : historyPlace(),
        .withoutProfiles = WithoutProfiles::StayOpen});
    if (!engine)
        return complainInWindow(engine.error(), arguments, stopSignal.get());
    show(**engine, arguments, stopSignal.get(), log);
    const auto written = (*engine)->stop(arguments.bundle);
    return written ? 0 : complainInWindow(written.error(), arguments, stopSignal.get(), Failure::NotExported);
}

} // namespace legscope

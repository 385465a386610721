#include "engine/api/engine.h"
#include "tests/bench/benchconfiguration.h"
#include "tests/bench/callrun.h"
#include "tests/bench/windowkinds.h"
#include "ui/bridge/enginelink.h"
#include "ui/pages/mainwindow.h"
#include "ui/translation.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace legscope::bench {
namespace {

/// Says on the standard output that a window has been painted, and ends the program.
class FirstPaint : public QObject {
protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_isPainted, true))
            QTimer::singleShot(0, [] {
                static_cast<void>(::write(STDOUT_FILENO, "!", 1));
                QApplication::quit();
            });
        return false;
    }

private:
    bool m_isPainted = false;
};

/// Seconds until the window has been painted.
double startOnce(const std::string& directory)
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        throw std::runtime_error("no pipe");
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::execl("/proc/self/exe", "window_bench", "--first-window", directory.c_str(),
            static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(pipe[1]);
    char said = 0;
    const bool painted = ::read(pipe[0], &said, 1) == 1;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    ::close(pipe[0]);
    ::waitpid(child, nullptr, 0);
    if (!painted)
        throw std::runtime_error("no window was painted");
    return seconds;
}

} // namespace

int showFirstWindow(const std::string& directory)
{
    std::string name = "window_bench";
    std::array<char*, 2> words{name.data(), nullptr};
    int count = 1;
    QApplication application(count, words.data());
    ui::installTranslation(application);
    auto engine = Engine::start(
        {.configuration = directory, .history = std::filesystem::path(directory) / "history.db"});
    if (!engine) {
        std::fprintf(stderr, "%s\n", engine.error().detail.c_str());
        return 2;
    }
    ui::EngineLink link([&engine](CommandBody command) { return (*engine)->post(std::move(command)); });
    ui::MainWindow window(link);
    FirstPaint first;
    window.installEventFilter(&first);
    (*engine)->subscribe(link.box());
    window.show();
    const int code = QApplication::exec();
    (*engine)->unsubscribe(link.box());
    return code;
}

WindowFigures measureStart(const WindowOptions& options)
{
    const auto directory
        = std::filesystem::temp_directory_path() / fmt::format("legscope-window-bench-{}", ::getpid());
    std::filesystem::create_directories(directory);
    writeConfiguration(directory, freePort(), "service@127.0.0.1:5");
    static_cast<void>(startOnce(directory)); // so that files are in the cache
    WindowFigures figures;
    for (int round = 0; round < options.rounds; ++round)
        figures["s, first window"].push_back(startOnce(directory));
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    return figures;
}

} // namespace legscope::bench

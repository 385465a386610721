#include "engine/api/engine.h"
#include "tests/bench/benchconfiguration.h"
#include "tests/bench/callrun.h"
#include "tests/bench/windowkinds.h"
#include "ui/bridge/enginelink.h"
#include "ui/pages/mainwindow.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <stdexcept>
#include <unistd.h>
#include <vector>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

constexpr auto beat = 10ms;

/// How late a timer of the window's thread comes that is due each `beat`.
class Lateness {
public:
    Lateness()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_late.push_back(std::max(0.0, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - beat.count()));
            m_since.restart();
        });
        m_since.start();
        m_timer.start(beat);
    }
    /// In milliseconds; the part of 0..1 that came no later.
    double quantile(double part)
    {
        std::ranges::sort(m_late);
        return m_late.empty()
            ? 0
            : m_late[static_cast<std::size_t>(part * static_cast<double>(m_late.size() - 1))];
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_late;
};

} // namespace

WindowFigures measureLoad(const WindowOptions& options)
{
    const std::uint16_t port = freePort(), callee = freePort(), caller = freePort();
    const auto directory
        = std::filesystem::temp_directory_path() / fmt::format("legscope-window-bench-{}", ::getpid());
    std::filesystem::create_directories(directory);
    writeConfiguration(directory, port, fmt::format("service@127.0.0.1:{}", callee));
    const Process answering(
        {"sipp", "-sn", "uas", "-i", "127.0.0.1", "-p", std::to_string(callee), "-nostdin"});
    auto engine = Engine::start({.configuration = directory, .history = directory / "history.db"});
    if (!engine)
        throw std::runtime_error(engine.error().detail);
    ui::EngineLink link([&engine](CommandBody command) { return (*engine)->post(std::move(command)); });
    ui::MainWindow window(link);
    window.resize(1440, 900);
    (*engine)->subscribe(link.box());
    window.show();
    const auto filling = std::chrono::milliseconds(1000 * options.kept / options.rate + 2000);
    const int calls
        = options.kept + options.rate * static_cast<int>(options.rounds * windowRound.count() + 10);
    const Process calling({"sipp", "-sn", "uac", fmt::format("127.0.0.1:{}", port), "-i", "127.0.0.1", "-p",
        std::to_string(caller), "-r", std::to_string(options.rate), "-m", std::to_string(calls), "-d", "500",
        "-nostdin"});
    runEventsFor(filling);
    WindowFigures figures;
    for (int round = 0; round < options.rounds; ++round) {
        Lateness lateness;
        const double before = threadMilliseconds();
        runEventsFor(windowRound);
        figures["% of a core"].push_back((threadMilliseconds() - before) / (windowRound.count() * 10.0));
        figures["late, median, ms"].push_back(lateness.quantile(0.5));
        figures["late, p99, ms"].push_back(lateness.quantile(0.99));
        figures["late, worst, ms"].push_back(lateness.quantile(1));
    }
    (*engine)->unsubscribe(link.box());
    static_cast<void>((*engine)->stop());
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    return figures;
}

} // namespace legscope::bench

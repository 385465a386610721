// The console at full load: its window over a running engine, without a screen, while SIPp makes and takes
// calls until as many ended ones are kept as the window keeps, and then for as long as is measured. CPU of
// the window's thread, and how late it comes to what waits for it. See README.md.

#include "engine/api/engine.h"
#include "tests/bench/callrun.h"
#include "tests/bench/proxyconfiguration.h"
#include "ui/bridge/enginelink.h"
#include "ui/pages/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

using namespace legscope;
using namespace legscope::bench;
using namespace std::chrono_literals;

namespace {

struct Options {
    int rounds = 6; ///< of `length` each, one after the other in one window
    int rate = 200; ///< calls a second
    int kept = 10'000; ///< calls before the first round
    std::string json;
};

constexpr auto length = 10s;
constexpr auto beat = 10ms;

double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

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

void runEventsFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

Options read(int count, char** arguments)
{
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i], value = arguments[i + 1];
        if (name == "--rounds")
            options.rounds = std::stoi(value);
        else if (name == "--rate")
            options.rate = std::stoi(value);
        else if (name == "--kept")
            options.kept = std::stoi(value);
        else if (name == "--json")
            options.json = value;
        else
            throw std::invalid_argument(name);
    }
    return options;
}

/// By figure, a value of each round.
nlohmann::json measure(const Options& options)
{
    const std::uint16_t port = freePort(), callee = freePort(), caller = freePort();
    const auto directory
        = std::filesystem::temp_directory_path() / fmt::format("legscope-window-bench-{}", ::getpid());
    std::filesystem::create_directories(directory);
    writeProxyConfiguration(directory, port, fmt::format("service@127.0.0.1:{}", callee));
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
    const int calls = options.kept + options.rate * static_cast<int>(options.rounds * length.count() + 10);
    const Process calling({"sipp", "-sn", "uac", fmt::format("127.0.0.1:{}", port), "-i", "127.0.0.1", "-p",
        std::to_string(caller), "-r", std::to_string(options.rate), "-m", std::to_string(calls), "-d", "500",
        "-nostdin"});
    runEventsFor(filling);
    nlohmann::json figures;
    for (int round = 0; round < options.rounds; ++round) {
        Lateness lateness;
        const double before = threadMilliseconds();
        runEventsFor(length);
        figures["% of a core"].push_back((threadMilliseconds() - before) / (length.count() * 10.0));
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

} // namespace

int main(int count, char** arguments)
try {
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    const QApplication application(count, arguments);
    const Options options = read(count, arguments);
    const nlohmann::json figures = measure(options);
    for (const auto& [name, values] : figures.items()) {
        auto sorted = values.get<std::vector<double>>();
        std::ranges::sort(sorted);
        const auto at = [&sorted](std::size_t quarter) { return sorted[(sorted.size() - 1) * quarter / 4]; };
        fmt::print("{:<18} {:>8.2f} ({:.2f} to {:.2f})\n", name, at(2), at(1), at(3));
    }
    if (!options.json.empty())
        std::ofstream(options.json) << figures.dump(2) << '\n';
} catch (const std::exception& error) {
    fmt::print(
        stderr, "window_bench: {}: expected --rounds N, --rate N, --kept N or --json FILE\n", error.what());
    return 2;
}

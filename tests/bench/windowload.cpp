#include "tests/bench/callrun.h"
#include "tests/bench/enginewindow.h"
#include "tests/bench/windowkinds.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <fmt/format.h>
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
    const Process answering(
        {"sipp", "-sn", "uas", "-i", "127.0.0.1", "-p", std::to_string(callee), "-nostdin"});
    const EngineWindow window(port, callee);
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
    return figures;
}

} // namespace legscope::bench

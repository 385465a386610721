#include "tests/bench/windowkinds.h"
#include "tests/support/eventfeed.h"
#include "ui/bridge/enginelink.h"
#include "ui/pages/mainwindow.h"

#include <chrono>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;
using test::EventFeed;
using test::FedCall;

constexpr auto sampled = 200ms; ///< each

/// Tells of calls as an engine does, on a thread of its own.
class TalkingCalls {
public:
    TalkingCalls(EventBox& box, int calls)
        : m_feed([&box](EventPtr event) { box.post(std::move(event)); })
    {
        box.post(Snapshot{});
        m_feed.profileRuns("internal", MediaMode::Proxy);
        for (int i = 0; i < calls; ++i)
            m_calls.push_back(m_feed.talk(std::to_string(100'000 + i), "900"));
        for (FedCall& call : m_calls)
            m_all.push_back(&call);
        m_thread = std::jthread([this](const std::stop_token& stop) { tell(stop); });
    }

private:
    void tell(const std::stop_token& stop)
    {
        for (auto next = std::chrono::steady_clock::now(); !stop.stop_requested(); next += sampled) {
            std::this_thread::sleep_until(next);
            m_feed.sample(m_all);
        }
    }

    EventFeed m_feed;
    std::vector<FedCall> m_calls;
    std::vector<FedCall*> m_all;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace

WindowFigures measureTalk(const WindowOptions& options)
{
    ui::EngineLink link([](const CommandBody&) { return CommandId{}; });
    ui::MainWindow window(link);
    window.resize(1440, 900);
    window.show();
    const TalkingCalls calls(*link.box(), options.calls);
    while (link.depth() > 0)
        runEventsFor(sampled);
    runEventsFor(windowRound / 5); // what has come is shown
    WindowFigures figures;
    for (int round = 0; round < options.rounds; ++round) {
        const double before = threadMilliseconds();
        runEventsFor(windowRound);
        figures["% of a core"].push_back((threadMilliseconds() - before) / (windowRound.count() * 10.0));
    }
    return figures;
}

} // namespace legscope::bench

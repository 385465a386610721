#include "app/headless.h"

#include "app/commandinput.h"
#include "engine/core/log.h"
#include "engine/core/uniquefd.h"
#include "engine/event/eventjson.h"
#include "engine/event/eventlines.h"
#include "engine/event/plaintext.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>

namespace legscope {
namespace {

using namespace std::chrono_literals;

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

/// Writes events as they come. Statistics come five times a second; a reader of lines gets them once.
class Printer {
public:
    explicit Printer(bool json)
        : m_json(json)
    {
    }

    void print(const EventItem& item)
    {
        if (const auto* snapshot = std::get_if<Snapshot>(&item)) {
            for (const EventPtr& event : snapshot->events)
                print(*event);
        } else {
            print(*std::get<EventPtr>(item));
        }
    }

private:
    void print(const Event& event)
    {
        if (std::holds_alternative<MediaSampled>(event.body) && !m_json) {
            if (event.time - m_lastSample < 1s)
                return;
            m_lastSample = event.time;
        }
        if (const auto* problem = std::get_if<Problem>(&event.body))
            complain(*problem);
        const std::string line = m_json ? toJson(event) : m_lines.line(event);
        std::fwrite(line.data(), 1, line.size(), stdout);
        std::fputc('\n', stdout);
    }

    /// On stderr too, where who reads the events looks for what goes wrong.
    static void complain(const Problem& problem)
    {
        if (problem.severity == Severity::Notice)
            return;
        const std::string text
            = plainText(problem.where.empty() ? problem.text : problem.where + ": " + problem.text);
        logLine(problem.severity == Severity::Error ? LogLevel::Error : LogLevel::Warning, "engine", text);
    }

    const bool m_json;
    EventLines m_lines;
    WallTime m_lastSample{};
};

int millisecondsLeft(const std::optional<Monotonic>& deadline)
{
    if (!deadline)
        return -1;
    const auto left
        = std::chrono::ceil<std::chrono::milliseconds>(*deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

} // namespace

void blockStopSignals()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

int runHeadless(Engine& engine, const Arguments& arguments)
{
    const sigset_t signals = stopSignals();
    const UniqueFd stop(::signalfd(-1, &signals, SFD_CLOEXEC));
    const UniqueFd wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    const auto box = std::make_shared<EventBox>([fd = wake.get()] {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(fd, &one, sizeof one);
    });
    std::optional<Monotonic> deadline;
    if (arguments.exitAfter)
        deadline = std::chrono::steady_clock::now() + *arguments.exitAfter;

    Printer printer(arguments.json);
    const auto printWaiting = [&] {
        for (const EventItem& item : box->takeAll())
            printer.print(item);
        std::fflush(stdout);
    };
    engine.subscribe(box);
    if (arguments.demoCalls > 0)
        engine.post(PlaceDemoCalls{arguments.demoCalls, 5'500ms});

    CommandInput input(engine);
    while (true) {
        std::array<pollfd, 3> waiting{
            {{stop.get(), POLLIN, 0}, {wake.get(), POLLIN, 0}, {input.fd(), POLLIN, 0}}};
        const int left = millisecondsLeft(deadline);
        ::poll(waiting.data(), waiting.size(), left);
        if ((waiting[1].revents & POLLIN) != 0) {
            std::uint64_t count = 0;
            [[maybe_unused]] const auto taken = ::read(wake.get(), &count, sizeof count);
            printWaiting();
        }
        if (waiting[2].revents != 0)
            input.readWaiting();
        if ((waiting[0].revents & POLLIN) != 0 || millisecondsLeft(deadline) == 0)
            break;
    }
    const auto written = engine.stop(arguments.bundle);
    printWaiting();
    box->close();
    if (!written) {
        std::fprintf(stderr, "legscope: %s\n", written.error().detail.c_str());
        return 2;
    }
    if (!arguments.bundle.empty() && !arguments.json)
        std::printf("exported %s: %s\n", arguments.bundle.c_str(), written->c_str());
    return 0;
}

} // namespace legscope

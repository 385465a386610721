#include "tests/bench/srtpworkers.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

/// Behind which a call has its keys, and its ports are connected.
constexpr unsigned warmUp = 3;

std::chrono::nanoseconds now()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

/// The workers, in a process of their own that can be stopped.
class WorkerProcess {
public:
    WorkerProcess(std::vector<SrtpCall>& calls, unsigned workers, CryptoSuite suite)
    {
        if (::pipe(m_ends) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::_exit(work(calls, workers, suite));
        }
    }
    ~WorkerProcess()
    {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    template <class T>
    T next() const
    {
        T value{};
        return ::read(m_ends[0], &value, sizeof value) == sizeof value ? value : T{};
    }
    void hold() const
    {
        ::kill(m_pid, SIGSTOP);
        siginfo_t info{};
        ::waitid(P_PID, static_cast<id_t>(m_pid), &info, WSTOPPED);
    }
    void proceed() const { ::kill(m_pid, SIGCONT); }

private:
    /// Tells where to send to, and each time when twice as many packets as there are calls were relayed
    /// `count` times over; the time of each packet number is told.
    int work(std::vector<SrtpCall>& calls, unsigned workers, CryptoSuite suite) const
    {
        MediaPoolOptions options;
        options.workers = workers;
        auto pool = std::move(MediaPool::start(std::move(options)).value());
        std::uint64_t number = 0;
        for (SrtpCall& call : calls) {
            call.open(*pool, ++number, suite);
            tell(call.targets());
        }
        for (std::uint64_t told = 0;;) {
            std::uint64_t relayed = 0;
            for (const SrtpCall& call : calls)
                relayed += call.relayed();
            for (; told < relayed / (2 * calls.size()); ++told)
                tell(now());
            std::this_thread::sleep_for(500us);
        }
    }
    template <class T>
    void tell(const T& value) const
    {
        if (::write(m_ends[1], &value, sizeof value) != sizeof value)
            ::_exit(1);
    }

    int m_ends[2]{-1, -1};
    pid_t m_pid = -1;
};

/// Milliseconds that the workers take for all packets but those of the warm-up.
double timeOf(const SrtpSettings& settings, CryptoSuite suite, unsigned workers)
{
    std::vector<SrtpCall> calls(settings.calls);
    const auto fromA = packetsOf(settings.packets, keyOf(suite, KeyOf::Phone));
    const auto fromB = packetsOf(settings.packets, std::nullopt);
    const WorkerProcess process(calls, workers, suite);
    std::vector<SrtpCall::Targets> targets;
    for (std::size_t i = 0; i < calls.size(); ++i)
        targets.push_back(process.next<SrtpCall::Targets>());
    const auto send = [&](unsigned packet) {
        for (std::size_t i = 0; i < calls.size(); ++i)
            calls[i].send(targets[i], fromA[packet], fromB[packet]);
    };
    for (unsigned i = 0; i < warmUp; ++i) {
        send(i);
        process.next<std::chrono::nanoseconds>();
    }
    std::this_thread::sleep_for(1s); // ports are connected a few at a time
    process.hold();
    for (unsigned i = warmUp; i < settings.packets; ++i)
        send(i);
    const auto began = now();
    process.proceed();
    std::chrono::nanoseconds ended{};
    for (unsigned i = warmUp; i < settings.packets; ++i)
        ended = process.next<std::chrono::nanoseconds>();
    for (const SrtpCall& call : calls)
        call.drain();
    return std::chrono::duration<double, std::milli>(ended - began).count();
}

} // namespace

int measureSrtpWorkers(const SrtpSettings& settings, CryptoSuite suite)
{
    std::vector<double> one, two, ratio;
    for (unsigned round = 0; round < settings.rounds; ++round) {
        one.push_back(timeOf(settings, suite, 1));
        two.push_back(timeOf(settings, suite, 2));
        ratio.push_back(one.back() / two.back());
    }
    fmt::print("{}, {} calls, {} packets that wait at each port, {} rounds\n", nameOf(suite), settings.calls,
        settings.packets - warmUp, settings.rounds);
    for (auto [name, figures] : {std::pair("one worker, ms", one), std::pair("two workers, ms", two),
             std::pair("one / two", ratio)}) {
        std::ranges::sort(figures);
        const std::size_t size = figures.size();
        fmt::print("{:<16} q1 {:.2f}  median {:.2f}  q3 {:.2f}\n", name, figures[size / 4], figures[size / 2],
            figures[size * 3 / 4]);
    }
    if (!settings.json.empty())
        std::ofstream(settings.json) << nlohmann::json{{"one, ms", one}, {"two, ms", two}, {"ratio", ratio}};
    return 0;
}

} // namespace legscope::bench

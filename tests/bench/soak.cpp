// Calls with RTP that come and go through the engine, in a process of its own: what it holds must be back
// where it was when they are over. See README.md.

#include "engine/api/engine.h"
#include "engine/lab/demo.h"
#include "engine/net/udpsocket.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <future>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace legscope;
using namespace std::chrono_literals;
using Seconds = std::chrono::seconds;

struct Options {
    unsigned calls = 500; ///< at once
    Seconds hold = 20s; ///< from answer to BYE
    Seconds length = 30min;
    double tolerance = 32; ///< MB that RSS may have grown since the second minute
};

/// The engine's alone, so that its ports are told from all others.
constexpr const char* mediaHost = "127.7.7.1";
/// For what a stack keeps of a call after its end: timers of RFC 3261, 32 s.
constexpr Seconds patience = 90s;

/// What the engine's process holds.
struct Holdings {
    std::size_t descriptors = 0, threads = 0, ports = 0;
    double residentMb = 0;
};

std::size_t entriesOf(const std::string& directory)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(directory), {}));
}

/// UDP sockets at the media address.
std::size_t mediaPorts()
{
    std::ifstream table("/proc/net/udp");
    std::size_t count = 0;
    for (std::string line; std::getline(table, line);)
        count += line.find(": 0107077F:") != std::string::npos ? 1 : 0;
    return count;
}

Holdings holdingsOf(pid_t pid)
{
    Holdings now;
    const std::string process = fmt::format("/proc/{}", pid);
    now.descriptors = entriesOf(process + "/fd");
    now.threads = entriesOf(process + "/task");
    now.ports = mediaPorts();
    std::ifstream status(process + "/status");
    for (std::string word; status >> word;) {
        if (word == "VmRSS:") {
            status >> now.residentMb;
            now.residentMb /= 1024;
        }
    }
    return now;
}

std::filesystem::path writeConfiguration(std::uint16_t port)
{
    const auto directory
        = std::filesystem::temp_directory_path() / fmt::format("legscope-soak-{}", ::getpid());
    std::filesystem::create_directories(directory);
    std::ofstream(directory / "freeswitch.xml") << fmt::format(
        R"(<document type="freeswitch/xml"><section name="configuration"><configuration name="sofia.conf"><profiles>
<profile name="internal"><settings><param name="sip-ip" value="127.0.0.1"/><param name="sip-port" value="{}"/>
<param name="rtp-ip" value="{}"/><param name="context" value="default"/><param name="rtp-start-port" value="10000"/>
<param name="rtp-end-port" value="60000"/><param name="inbound-proxy-media" value="true"/></settings></profile>
</profiles></configuration></section><section name="dialplan"><context name="default"><extension name="all">
<condition field="destination_number" expression="^demo-(\d+)$">
<action application="bridge" data="sofia/internal/callee@127.0.0.1:$1"/></condition></extension></context></section>
</document>)",
        port, mediaHost);
    return directory;
}

/// The engine in a child process, until the pipe closes.
class EngineProcess {
public:
    explicit EngineProcess(const std::filesystem::path& configuration)
    {
        std::array<int, 2> down{}, up{};
        if (::pipe(down.data()) != 0 || ::pipe(up.data()) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(down[1]);
            ::_exit(run(configuration, down[0], up[1]));
        }
        ::close(down[0]);
        ::close(up[1]);
        m_stop = UniqueFd(down[1]);
        char started = 0;
        const bool runs = ::read(up[0], &started, 1) == 1;
        ::close(up[0]);
        if (!runs)
            throw std::runtime_error("the engine did not start");
    }
    ~EngineProcess()
    {
        m_stop.reset();
        ::waitpid(m_pid, nullptr, 0);
    }
    EngineProcess(const EngineProcess&) = delete;
    EngineProcess& operator=(const EngineProcess&) = delete;
    pid_t pid() const { return m_pid; }

private:
    static int run(const std::filesystem::path& configuration, int stop, int started)
    {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const auto engine = Engine::start({.configuration = configuration});
        if (!engine) {
            fmt::print(stderr, "{}\n", engine.error().detail);
            return 1;
        }
        char end = 1;
        if (::write(started, &end, 1) == 1) [[maybe_unused]]
            const ssize_t closed = ::read(stop, &end, 1);
        return (*engine)->stop() ? 0 : 1;
    }

    pid_t m_pid = -1;
    UniqueFd m_stop;
};

/// What became of the calls so far.
struct Tally {
    std::size_t placed = 0, failed = 0;
    std::uint64_t sent = 0, lost = 0; ///< RTP packets

    void add(const DemoOutcome& outcome)
    {
        ++placed;
        const bool succeeded
            = outcome.wasAnswered && outcome.caller.rtpReceived > 0 && outcome.callee.rtpReceived > 0;
        failed += succeeded ? 0 : 1;
        if (!succeeded && failed <= 10)
            fmt::print("call {} failed: status {}, {} {}\n", outcome.number, outcome.status, outcome.cause,
                outcome.problem);
        count(outcome.caller, outcome.callee);
        count(outcome.callee, outcome.caller);
    }

private:
    void count(const ToneCounters& from, const ToneCounters& to)
    {
        sent += from.rtpSent;
        lost += from.rtpSent - std::min(from.rtpSent, to.rtpReceived);
    }
};

/// Callers and callees of the calls that begin within a minute.
struct Wave {
    std::promise<std::vector<DemoOutcome>> promise;
    std::future<std::vector<DemoOutcome>> outcomes = promise.get_future();
    std::unique_ptr<DemoCalls> calls;

    Wave(const SocketAddress& engine, const Options& options, Seconds length)
    {
        DemoPlan plan;
        plan.engine = engine;
        plan.duration = options.hold;
        plan.stagger = std::chrono::milliseconds(options.hold) / options.calls;
        plan.count = static_cast<unsigned>(std::chrono::milliseconds(length) / plan.stagger);
        plan.answerWithin = 30s;
        auto started
            = DemoCalls::start(plan, [this](const std::vector<DemoOutcome>& all) { promise.set_value(all); });
        if (!started)
            throw std::runtime_error(started.error().detail);
        calls = std::move(*started);
    }
    bool isOver() const { return outcomes.wait_for(0s) == std::future_status::ready; }
};

void print(Seconds at, const Holdings& now, const Tally& tally)
{
    fmt::print("{:>6} s  descriptors {:>5}  threads {:>3}  ports {:>5}  RSS {:>7.1f} MB  calls over {:>7}  "
               "failed {:>4}  "
               "packets {:>10}  lost {}\n",
        at.count(), now.descriptors, now.threads, now.ports, now.residentMb, tally.placed, tally.failed,
        tally.sent, tally.lost);
    std::fflush(stdout);
}

void collect(std::deque<Wave>& waves, Tally& tally)
{
    while (!waves.empty() && waves.front().isOver()) {
        for (const DemoOutcome& outcome : waves.front().outcomes.get())
            tally.add(outcome);
        waves.pop_front();
    }
}

bool areBack(const Holdings& before, const Holdings& now)
{
    return now.descriptors == before.descriptors && now.threads == before.threads
        && now.ports == before.ports;
}

int soak(const Options& options)
{
    const auto port = UdpSocket::bind(*SocketAddress::parse("127.0.0.1", 0))->local();
    const auto configuration = writeConfiguration(port.port());
    const EngineProcess engine(configuration);
    const auto began = std::chrono::steady_clock::now();
    const auto elapsed
        = [&] { return std::chrono::duration_cast<Seconds>(std::chrono::steady_clock::now() - began); };

    Tally tally;
    const Holdings before = holdingsOf(engine.pid());
    print(0s, before, tally);
    double warm = 0; // RSS when the first calls have come and gone and the ring of packets is full
    std::deque<Wave> waves;
    for (Seconds at = 0s; at < options.length || !waves.empty(); at = elapsed()) {
        if (at < options.length)
            waves.emplace_back(port, options, std::min(60s, options.length - at));
        const Seconds next = at + 60s;
        while (elapsed() < next && (at < options.length || !waves.empty())) {
            std::this_thread::sleep_for(200ms);
            collect(waves, tally);
        }
        const Holdings now = holdingsOf(engine.pid());
        if (at < 2min)
            warm = now.residentMb;
        print(elapsed(), now, tally);
    }
    Holdings after = holdingsOf(engine.pid());
    for (const Seconds last = elapsed() + patience; !areBack(before, after) && elapsed() < last;) {
        std::this_thread::sleep_for(1s);
        after = holdingsOf(engine.pid());
    }
    print(elapsed(), after, tally);
    std::filesystem::remove_all(configuration);
    const bool grown = after.residentMb > warm + options.tolerance;
    if (!areBack(before, after))
        fmt::print("descriptors, threads or ports are not back where they were\n");
    if (grown)
        fmt::print("RSS grew by {:.1f} MB since the second minute, {} are tolerated\n",
            after.residentMb - warm, options.tolerance);
    return areBack(before, after) && !grown && tally.failed == 0 && tally.placed > 0 ? 0 : 1;
}

Options read(int count, char** arguments)
{
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i], value = arguments[i + 1];
        if (name == "--calls")
            options.calls = static_cast<unsigned>(std::stoul(value));
        else if (name == "--hold")
            options.hold = Seconds(std::stoi(value));
        else if (name == "--seconds")
            options.length = Seconds(std::stoi(value));
        else if (name == "--tolerance")
            options.tolerance = std::stod(value);
        else
            throw std::invalid_argument("unknown option " + name);
    }
    if (count % 2 == 0 || options.calls == 0 || options.hold < 1s)
        throw std::invalid_argument("an option has no value");
    return options;
}

} // namespace

int main(int count, char** arguments)
try {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    const Options options = read(count, arguments);
    if (limit.rlim_cur < 8UL * options.calls + 200)
        throw std::runtime_error(fmt::format("{} calls need {} descriptors, and {} are allowed (ulimit -Hn)",
            options.calls, 8 * options.calls + 200, limit.rlim_cur));
    return soak(options);
} catch (const std::exception& error) {
    fmt::print(
        stderr, "soak: {}\nsoak [--calls N] [--hold SECONDS] [--seconds N] [--tolerance MB]\n", error.what());
    return 2;
}

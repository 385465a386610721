// Calls with RTP that come and go through the engine, in a process of its own: what it holds must be back
// where it was when they are over. See README.md.

#include "engine/net/udpsocket.h"
#include "tests/bench/engineprocess.h"
#include "tests/bench/soaktraffic.h"
#include "tests/bench/tonecall.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace legscope;
using namespace legscope::bench;
using namespace std::chrono_literals;
using Seconds = std::chrono::seconds;

struct Options {
    SoakPace pace;
    Seconds length = 30min;
    double tolerance = 32; ///< MB that RSS may have grown since it was warm
    Seconds warmAfter = 2min; ///< the first calls have come and gone and the ring of packets is full
    WriteConfiguration configure = writeProxyConfiguration;
    std::unique_ptr<SoakTraffic> (*traffic)(const SocketAddress&, const SoakPace&) = makeProxyTraffic;
};

/// For what a stack keeps of a call after its end: timers of RFC 3261, 32 s.
constexpr Seconds patience = 90s;

void print(Seconds at, const Holdings& now, const Tally& tally)
{
    fmt::print("{:>6} s  descriptors {:>5}  threads {:>3}  ports {:>5}  RSS {:>7.1f} MB  calls over {:>7}  "
               "failed {:>4}  "
               "packets {:>10}  lost {}\n",
        at.count(), now.descriptors, now.threads, now.ports, now.residentMb, tally.placed, tally.failed,
        tally.sent, tally.lost);
    std::fflush(stdout);
}

int soak(const Options& options)
{
    const auto port = UdpSocket::bind(*SocketAddress::parse("127.0.0.1", 0))->local();
    const auto configuration
        = std::filesystem::temp_directory_path() / fmt::format("legscope-soak-{}", ::getpid());
    std::filesystem::create_directories(configuration);
    options.configure(configuration, port.port());
    const EngineProcess engine(configuration);
    const auto began = std::chrono::steady_clock::now();
    const auto elapsed
        = [&] { return std::chrono::duration_cast<Seconds>(std::chrono::steady_clock::now() - began); };

    const Holdings before = holdingsOf(engine.pid());
    print(0s, before, {});
    const auto traffic = options.traffic(port, options.pace);
    double warm = 0; // RSS, MB
    for (Seconds at = 0s; at < options.length || !traffic->isOver(); at = elapsed()) {
        if (at < options.length)
            traffic->placeFor(std::min(60s, options.length - at));
        const Seconds next = at + 60s;
        while (elapsed() < next && (at < options.length || !traffic->isOver()))
            std::this_thread::sleep_for(200ms);
        const Holdings now = holdingsOf(engine.pid());
        if (at < options.warmAfter)
            warm = now.residentMb;
        print(elapsed(), now, traffic->tally());
    }
    const Tally tally = traffic->tally();
    Holdings after = holdingsOf(engine.pid());
    for (const Seconds last = elapsed() + patience; !after.isBackAt(before) && elapsed() < last;) {
        std::this_thread::sleep_for(1s);
        after = holdingsOf(engine.pid());
    }
    print(elapsed(), after, tally);
    std::filesystem::remove_all(configuration);
    const bool grown = after.residentMb > warm + options.tolerance;
    if (!after.isBackAt(before))
        fmt::print("descriptors, threads or ports are not back where they were\n");
    if (grown)
        fmt::print("RSS grew by {:.1f} MB since it was warm, {} are tolerated\n", after.residentMb - warm,
            options.tolerance);
    return after.isBackAt(before) && !grown && tally.failed == 0 && tally.placed > 0 ? 0 : 1;
}

Options read(int count, char** arguments)
{
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i], value = arguments[i + 1];
        if (name == "--calls")
            options.pace.calls = static_cast<unsigned>(std::stoul(value));
        else if (name == "--hold")
            options.pace.hold = Seconds(std::stoi(value));
        else if (name == "--seconds")
            options.length = Seconds(std::stoi(value));
        else if (name == "--warm")
            options.warmAfter = Seconds(std::stoi(value));
        else if (name == "--traffic" && value == "transcoded") {
            options.configure
                = [](const auto& directory, auto port) { writeToneConfiguration(directory, port); };
            options.traffic = makeTranscodedTraffic;
        } else if (name == "--tolerance")
            options.tolerance = std::stod(value);
        else
            throw std::invalid_argument("unknown option " + name);
    }
    if (count % 2 == 0 || options.pace.calls == 0 || options.pace.hold < 1s)
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
    if (limit.rlim_cur < 8UL * options.pace.calls + 200)
        throw std::runtime_error(fmt::format("{} calls need {} descriptors, and {} are allowed (ulimit -Hn)",
            options.pace.calls, 8 * options.pace.calls + 200, limit.rlim_cur));
    return soak(options);
} catch (const std::exception& error) {
    fmt::print(stderr,
        "soak: {}\nsoak [--calls N] [--hold SECONDS] [--seconds N] [--tolerance MB] [--warm SECONDS] "
        "[--traffic transcoded]\n",
        error.what());
    return 2;
}

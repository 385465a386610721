#include "tests/bench/cores.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/report.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <functional>
#include <random>
#include <sys/resource.h>

using namespace legscope;
using namespace legscope::bench;

namespace {

struct Setup {
    std::string kind = "stop-and-go"; ///< or "paced", or "latency"
    std::size_t calls = 1000;
    std::chrono::milliseconds period{20}; ///< between two packets of a stream
};

struct Options {
    std::vector<Setup> setups{{}}; ///< measured in one interleaved run
    int rounds = 8;
    int times = 20; ///< stops a round
    std::chrono::milliseconds length{4000}; ///< of a paced round
    std::vector<std::string> subjects{"floor", "epoll", "io_uring", "rtpengine"};
    std::string reference;
    std::string jsonFile;
};

/// What README.md shows. No generator on a machine of two cores paces more than 500 calls every 20 ms: from
/// there on they send as many packets a second as 500 calls.
const std::vector<Setup> table{{"stop-and-go", 50}, {"stop-and-go", 500}, {"stop-and-go", 1000},
    {"stop-and-go", 4000}, {"paced", 50}, {"paced", 200}, {"paced", 500},
    {"paced", 1000, std::chrono::milliseconds(40)}, {"paced", 4000, std::chrono::milliseconds(160)},
    {"latency", 50}};

constexpr int attemptsARound = 3;

std::vector<std::string> split(const std::string& text)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        parts.push_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return parts;
}

bool parse(int count, char** words, Options& options)
{
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = words[i];
        const std::string value = words[i + 1];
        if (name == "--kind")
            options.setups[0].kind = value;
        else if (name == "--calls")
            options.setups[0].calls = std::stoul(value);
        else if (name == "--period")
            options.setups[0].period = std::chrono::milliseconds(std::stoi(value));
        else if (name == "--rounds")
            options.rounds = std::stoi(value);
        else if (name == "--times")
            options.times = std::stoi(value);
        else if (name == "--milliseconds")
            options.length = std::chrono::milliseconds(std::stoi(value));
        else if (name == "--subjects")
            options.subjects = split(value);
        else if (name == "--reference")
            options.reference = value;
        else if (name == "--json")
            options.jsonFile = value;
        else
            return false;
    }
    const std::string kind = options.setups[0].kind;
    if (kind == "table")
        options.setups = table;
    return count % 2 == 1
        && (kind == "stop-and-go" || kind == "paced" || kind == "latency" || kind == "table");
}

std::unique_ptr<Subject> make(const std::string& name)
{
    if (name == "floor")
        return makeFloor(true);
    if (name == "floor-unconnected")
        return makeFloor(false);
    if (name == "rtpengine")
        return makeRtpengine();
    if (name == "product")
        return makeProduct(MediaMode::Proxy);
    if (name == "product-default")
        return makeProduct(MediaMode::Default);
    return makeEngine(name);
}

/// The peers have two descriptors a call, and a relay, a process of its own, up to six.
Result<void> raiseDescriptorLimit(const Options& options)
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    const std::size_t needed = 4 * std::ranges::max(options.setups, {}, &Setup::calls).calls + 200;
    if (limit.rlim_max < needed)
        return fail(Errc::OutOfDescriptors,
            fmt::format(
                "a relay needs {} descriptors, and {} are allowed (ulimit -Hn)", needed, limit.rlim_max));
    return {};
}

/// A fresh process and fresh sockets each round, so that no round inherits the luck of another.
Measured runRound(Subject& subject, const Setup& setup, const Options& options)
{
    setup.kind == "latency" ? shareCores() : separateCores();
    Measured broken;
    auto generator = LoadGenerator::open(setup.calls);
    if (!generator) {
        broken.failure = generator.error().detail;
        return broken;
    }
    const auto relays = subject.start(generator->peers());
    if (!relays) {
        broken.failure = relays.error().detail;
        return broken;
    }
    if (const auto aimed = generator->aim(*relays); !aimed) {
        broken.failure = aimed.error().detail;
        return broken;
    }
    generator->warmUp(subject);
    subject.settle();
    return isPaced(setup.kind) ? generator->paced(subject, options.length, setup.period)
                               : generator->stopAndGo(subject, options.times);
}

/// Every set-up with every subject once a round, in shuffled order, until each has as many rounds that count
/// as are wanted, or was tried `attemptsARound` times as often.
std::vector<Report> measure(const Options& options)
{
    struct Turn {
        const Setup* setup;
        Report* report;
        std::string subject;
    };
    std::vector<Report> reports;
    for (const Setup& setup : options.setups)
        reports.emplace_back(setup.kind, setup.calls, setup.period);
    std::vector<Turn> turns;
    for (std::size_t i = 0; i < reports.size(); ++i)
        for (const std::string& subject : options.subjects)
            turns.push_back({&options.setups[i], &reports[i], subject});
    std::mt19937 random(std::random_device{}());
    for (int round = 0; round < options.rounds * attemptsARound && !turns.empty(); ++round) {
        std::ranges::shuffle(turns, random);
        std::erase_if(turns, [&](const Turn& turn) {
            const auto subject = make(turn.subject);
            if (!subject || (isPaced(turn.setup->kind) && !subject->isPaceable()))
                return true;
            turn.report->add(subject->name(), runRound(*subject, *turn.setup, options));
            subject->stop();
            return turn.report->roundsOf(subject->name()) >= static_cast<std::size_t>(options.rounds);
        });
        std::fprintf(stderr, "round %d, %zu of its measurements want another\n", round + 1, turns.size());
    }
    return reports;
}

/// What a packet costs with 4,000 calls, when with 500 it costs 1.
void printScaling(const std::vector<Report>& reports)
{
    for (const Report& few : reports) {
        for (const Report& many : reports) {
            if (few.calls() != 500 || many.calls() != 4000 || few.kind() != many.kind())
                continue;
            fmt::print("\n{}, cost of a packet from 500 to 4,000 calls:", few.kind());
            for (const auto& [subject, nanoseconds] : few.medians()) {
                const auto more = many.medians();
                if (const auto same = more.find(subject); same != more.end() && nanoseconds > 0)
                    fmt::print("  {} {:.2f}", subject, same->second / nanoseconds);
            }
            fmt::print("\n");
        }
    }
}

bool writeJson(const std::string& name, const std::vector<Report>& reports)
{
    std::FILE* file = std::fopen(name.c_str(), "w");
    if (!file)
        return false;
    std::fputs("{\"runs\":[\n", file);
    for (const Report& report : reports)
        fmt::print(file, "{}{}\n", report.json(), &report == &reports.back() ? "]}" : ",");
    return std::fclose(file) == 0;
}

} // namespace

int main(int count, char** words)
{
    Options options;
    if (!parse(count, words, options)) {
        std::fputs(
            "relay_bench [--kind stop-and-go|paced|latency|table] [--calls N] [--period N] [--rounds N] "
            "[--times N]\n"
            "            [--milliseconds N]\n"
            "            [--subjects floor,epoll,io_uring,product,product-default,rtpengine] [--reference "
            "NAME] [--json FILE]\n",
            stderr);
        return 2;
    }
    if (const auto room = raiseDescriptorLimit(options); !room) {
        std::fprintf(stderr, "%s\n", room.error().detail.c_str());
        return 2;
    }
    const std::vector<Report> reports = measure(options);
    for (const Report& report : reports)
        report.print(options.reference);
    printScaling(reports);
    if (!options.jsonFile.empty() && !writeJson(options.jsonFile, reports)) {
        std::fprintf(stderr, "%s cannot be written\n", options.jsonFile.c_str());
        return 2;
    }
    return 0;
}

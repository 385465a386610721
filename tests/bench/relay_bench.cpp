#include "tests/bench/loadgenerator.h"
#include "tests/bench/report.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <functional>
#include <random>

using namespace legscope;
using namespace legscope::bench;

namespace {

struct Options {
    std::string kind = "stop-and-go"; ///< or "paced"
    std::size_t calls = 1000;
    int rounds = 8;
    int times = 20; ///< stops a round
    std::chrono::milliseconds length{4000}; ///< of a paced round
    std::vector<std::string> subjects{"floor", "epoll", "io_uring", "rtpengine"};
    std::string reference;
    std::string jsonFile;
};

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
            options.kind = value;
        else if (name == "--calls")
            options.calls = std::stoul(value);
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
    return count % 2 == 1 && (options.kind == "stop-and-go" || options.kind == "paced");
}

std::unique_ptr<Subject> make(const std::string& name)
{
    if (name == "floor")
        return makeFloor(true);
    if (name == "floor-unconnected")
        return makeFloor(false);
    if (name == "rtpengine")
        return makeRtpengine();
    return makeEngine(name);
}

/// A fresh process and fresh sockets each round, so that no round inherits the luck of another.
Measured runRound(Subject& subject, const Options& options)
{
    Measured broken;
    auto generator = LoadGenerator::open(options.calls);
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
    return options.kind == "paced" ? generator->paced(subject, options.length)
                                   : generator->stopAndGo(subject, options.times);
}

} // namespace

int main(int count, char** words)
{
    Options options;
    if (!parse(count, words, options)) {
        std::fputs(
            "relay_bench [--kind stop-and-go|paced] [--calls N] [--rounds N] [--times N] [--milliseconds N]\n"
            "            [--subjects floor,epoll,io_uring,rtpengine] [--reference NAME] [--json FILE]\n",
            stderr);
        return 2;
    }
    Report report(options.kind, options.calls);
    std::mt19937 random(std::random_device{}());
    std::vector<std::string> order = options.subjects;
    for (int round = 0; round < options.rounds; ++round) {
        std::ranges::shuffle(order, random);
        for (const std::string& name : order) {
            const auto subject = make(name);
            if (!subject || (options.kind == "paced" && !subject->isPaceable()))
                continue;
            report.add(subject->name(), runRound(*subject, options));
            subject->stop();
        }
        std::fprintf(stderr, "round %d of %d\n", round + 1, options.rounds);
    }
    const bool paced = options.kind == "paced";
    report.print(options.reference.empty() ? (paced ? "rtpengine" : "floor") : options.reference);
    if (!options.jsonFile.empty()) {
        std::FILE* file = std::fopen(options.jsonFile.c_str(), "w");
        if (!file) {
            std::fprintf(stderr, "%s cannot be written\n", options.jsonFile.c_str());
            return 2;
        }
        std::fputs((report.json() + "\n").c_str(), file);
        std::fclose(file);
    }
    return 0;
}

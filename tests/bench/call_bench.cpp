// What a call costs, INVITE to BYE with both legs: CPU time, and with --kind memory what a live call holds.
// The program in proxy mode, its events printed as text and as JSON, beside a bare two-leg program
// (call_floor). See README.md.

#include "tests/bench/callrun.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <tuple>

using namespace legscope::bench;

namespace {

/// Sofia-SIP keeps the transactions of a call that has ended for 64 x T1.
constexpr std::chrono::seconds transactionsKept{34};

struct Options {
    std::string kind = "cpu"; ///< or "memory"
    int rounds = 8;
    int calls = 2000;
    int rate = 200; ///< calls a second
    std::string json;
    std::string before; ///< another build of the program, to compare with
};

/// By subject: a figure of each round that counts.
using Figures = std::map<std::string, std::vector<double>>;

struct Results {
    Figures first,
        second; ///< CPU ms and context switches a call; kB a live call of the first and second 1,000
    const char *firstName, *secondName;
};

/// False when not every call succeeded.
bool measureCpu(const CallSubject& subject, const Options& options, Results& results)
{
    const CallRun run(subject, options.rate);
    if (!run.isUp() || !run.call(100)) // warm
        return false;
    const Spent before = run.subject().spent();
    const bool succeeded = run.call(options.calls);
    const Spent after = run.subject().spent();
    if (!succeeded)
        return false;
    results.first[subject.name].push_back((after.milliseconds - before.milliseconds) / options.calls);
    results.second[subject.name].push_back((after.switches - before.switches) / options.calls);
    return true;
}

/// The same number of calls twice: what the first generation left behind for good counts for the second.
bool measureMemory(const CallSubject& subject, const Options& options, Results& results)
{
    const CallRun run(subject, options.rate);
    if (!run.isUp() || !run.call(100))
        return false;
    const double before = run.subject().resident();
    const auto first = run.holdCalls(options.calls);
    std::this_thread::sleep_for(transactionsKept);
    const auto second = first ? run.holdCalls(options.calls) : std::nullopt;
    if (!second)
        return false;
    results.first[subject.name].push_back((*first - before) / options.calls);
    results.second[subject.name].push_back((*second - before) / options.calls);
    return true;
}

/// A minute of the same load: its first seconds and its last, five each, for a single second is too short.
bool measureSteady(const CallSubject& subject, const Options& options, Results& results)
{
    const CallRun run(subject, options.rate);
    if (!run.isUp() || !run.call(100))
        return false;
    const std::vector<double> spent = run.steady(60);
    const auto mean = [&](auto from) { return std::accumulate(from, from + 5, 0.0) / (5.0 * options.rate); };
    results.first[subject.name].push_back(mean(spent.begin()));
    results.second[subject.name].push_back(mean(spent.end() - 5) / results.first[subject.name].back());
    return true;
}

std::vector<CallSubject> subjectsOf(const Options& options)
{
    std::vector<CallSubject> subjects{
        {"floor", {}, {}}, {"text", LEGSCOPE_PROGRAM, {}}, {"json", LEGSCOPE_PROGRAM, {"--json"}}};
    if (!options.before.empty()) {
        subjects.push_back({"text before", options.before, {}});
        subjects.push_back({"json before", options.before, {"--json"}});
    }
    return subjects;
}

double quantile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1) + 0.5)];
}

Options read(int count, char** arguments)
{
    Options options;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i], value = arguments[i + 1];
        if (name == "--kind" && (value == "cpu" || value == "memory" || value == "steady"))
            options.kind = value;
        else if (name == "--rounds")
            options.rounds = std::stoi(value);
        else if (name == "--calls")
            options.calls = std::stoi(value);
        else if (name == "--rate")
            options.rate = std::stoi(value);
        else if (name == "--json")
            options.json = value;
        else if (name == "--before")
            options.before = value;
        else
            throw std::invalid_argument(name);
    }
    return options;
}

Results measure(const Options& options)
{
    std::vector<CallSubject> subjects = subjectsOf(options);
    Results results{{}, {}, "ms a call", "switches"};
    auto* measureOne = &measureCpu;
    if (options.kind == "memory") {
        measureOne = &measureMemory;
        std::tie(results.firstName, results.secondName) = std::pair("kB a call", "second");
    }
    if (options.kind == "steady") {
        measureOne = &measureSteady;
        std::tie(results.firstName, results.secondName) = std::pair("ms, 1st 5 s", "last to first");
    }
    std::mt19937 order{std::random_device{}()};
    for (int round = 0; round < options.rounds; ++round) {
        std::ranges::shuffle(subjects, order);
        for (const CallSubject& subject : subjects) {
            if (!measureOne(subject, options, results))
                fmt::print(stderr, "round {}: {} did not carry every call\n", round + 1, subject.name);
        }
    }
    return results;
}

void print(const Results& results)
{
    const auto floor = results.first.find("floor");
    const double unit = floor == results.first.end() ? 0 : quantile(floor->second, 0.5);
    fmt::print("{:<12} {:>6} {:>10} {:>8} {:>8} {:>8} {:>9}\n", "subject", "rounds", results.firstName, "q1",
        "q3", "ratio", results.secondName);
    for (const auto& [subject, values] : results.first)
        fmt::print("{:<12} {:>6} {:>10.3f} {:>8.3f} {:>8.3f} {:>8.2f} {:>9.2f}\n", subject, values.size(),
            quantile(values, 0.5), quantile(values, 0.25), quantile(values, 0.75),
            unit > 0 ? quantile(values, 0.5) / unit : 0, quantile(results.second.at(subject), 0.5));
}

} // namespace

int main(int count, char** arguments)
try {
    const Options options = read(count, arguments);
    const Results results = measure(options);
    print(results);
    if (!options.json.empty())
        std::ofstream(options.json) << nlohmann::json{{results.firstName, results.first},
            {results.secondName,
                results.second}}.dump(2)
                                    << '\n';
} catch (const std::exception& error) {
    fmt::print(stderr,
        "call_bench: {}: expected --kind cpu|memory|steady, --rounds N, --calls N, --rate N, --before "
        "PROGRAM or "
        "--json FILE\n",
        error.what());
    return 2;
}

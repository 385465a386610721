// What a call costs, INVITE to BYE with both legs: CPU time, and by --kind what a live call holds, what is
// left of calls that are over, how many a core carries, and when the first is carried. The program in proxy
// mode, its events printed as text and as JSON, beside a bare two-leg program (call_floor). See README.md.

#include "tests/bench/callrun.h"
#include "tests/bench/cores.h"
#include "tests/bench/firstcall.h"

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

using namespace legscope::bench;

namespace {

/// Sofia-SIP keeps the transactions of a call that has ended for 64 x T1.
constexpr std::chrono::seconds transactionsKept{34};

struct Options {
    std::string kind = "cpu"; ///< one of `kinds`
    int rounds = 8;
    int calls = 2000;
    int rate = 200; ///< calls a second
    std::string json;
    std::string before; ///< another build of the program, to compare with
    std::string subject; ///< this one alone; empty: all
};

/// By subject: a figure of each round that counts.
using Figures = std::map<std::string, std::vector<double>>;

struct Results {
    Figures first, second;
    const char *firstName, *secondName;
};

/// Of the straight line through the values, from one to the next.
double slope(const std::vector<double>& values)
{
    const double middle = (static_cast<double>(values.size()) - 1) / 2;
    double above = 0, below = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double from = static_cast<double>(i) - middle;
        above += from * values[i];
        below += from * from;
    }
    return below > 0 ? above / below : 0;
}

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

/// Calls in turn: as many before the first figure as behind it.
bool measureGrowth(const CallSubject& subject, const Options& options, Results& results)
{
    const CallRun run(subject, options.rate);
    constexpr int step = 1'000;
    if (!run.isUp() || !run.callInTurn(options.calls))
        return false;
    const double before = run.subject().resident();
    std::vector<double> grown{0};
    for (int made = step; made <= options.calls; made += step) {
        if (!run.callInTurn(step))
            return false;
        grown.push_back(run.subject().resident() - before);
    }
    results.first[subject.name].push_back(slope(grown));
    results.second[subject.name].push_back(grown.back());
    return true;
}

/// The highest rate whose calls all succeed and need nothing sent again, within a tenth, for three seconds
/// and by a program of its own each: what ended calls leave is not part of it.
bool measureCapacity(const CallSubject& subject, const Options&, Results& results)
{
    constexpr double coarse = 1.3, fine = 1.1;
    separateCores();
    double clean = 0, cost = 0;
    const auto isClean = [&](double rate) {
        const CallRun run(subject, static_cast<int>(rate), Place::OffGeneratorsCore);
        const int calls = 3 * static_cast<int>(rate);
        if (!run.isUp() || !run.call(100))
            return false;
        const Spent before = run.subject().spent();
        if (!run.callCleanly(calls))
            return false;
        clean = rate;
        cost = (run.subject().spent().milliseconds - before.milliseconds) / calls;
        return true;
    };
    double next = 500;
    while (isClean(next))
        next *= coarse;
    for (next = clean * fine; clean > 0 && isClean(next); next *= fine) { }
    shareCores();
    if (clean == 0)
        return false;
    results.first[subject.name].push_back(clean);
    results.second[subject.name].push_back(cost);
    return true;
}

bool measureStart(const CallSubject& subject, const Options&, Results& results)
{
    const auto first = firstCall(subject);
    if (!first)
        return false;
    results.first[subject.name].push_back(first->answered);
    results.second[subject.name].push_back(first->heard);
    return true;
}

struct Kind {
    bool (*measure)(const CallSubject&, const Options&, Results&);
    const char *first, *second; ///< what its figures are
};

const std::map<std::string, Kind> kinds{
    {"cpu", {&measureCpu, "ms a call", "switches"}},
    {"memory", {&measureMemory, "kB a call", "second"}},
    {"steady", {&measureSteady, "ms, 1st 5 s", "last to first"}},
    {"growth", {&measureGrowth, "kB in 1,000", "kB in all"}},
    {"capacity", {&measureCapacity, "per second", "ms a call"}},
    {"start", {&measureStart, "s, answered", "s, heard"}},
};

std::vector<CallSubject> subjectsOf(const Options& options)
{
    std::vector<CallSubject> subjects{
        {"floor", {}, {}}, {"text", LEGSCOPE_PROGRAM, {}}, {"json", LEGSCOPE_PROGRAM, {"--json"}}};
    if (!options.before.empty()) {
        subjects.push_back({"text before", options.before, {}});
        subjects.push_back({"json before", options.before, {"--json"}});
    }
    if (!options.subject.empty())
        std::erase_if(subjects, [&](const CallSubject& each) { return each.name != options.subject; });
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
        if (name == "--kind" && kinds.contains(value))
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
        else if (name == "--subject")
            options.subject = value;
        else
            throw std::invalid_argument(name);
    }
    return options;
}

Results measure(const Options& options)
{
    std::vector<CallSubject> subjects = subjectsOf(options);
    const Kind& kind = kinds.at(options.kind);
    Results results{{}, {}, kind.first, kind.second};
    std::mt19937 order{std::random_device{}()};
    for (int round = 0; round < options.rounds; ++round) {
        std::ranges::shuffle(subjects, order);
        for (const CallSubject& subject : subjects) {
            if (!kind.measure(subject, options, results))
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
        "call_bench: {}: expected --kind cpu|memory|steady|growth|capacity|start, --rounds N, --calls N, "
        "--rate N, --before PROGRAM, --subject NAME or --json FILE\n",
        error.what());
    return 2;
}

#include "tests/bench/codeccost.h"

#include "tests/bench/engineprocess.h"
#include "tests/bench/talkthread.h"
#include "tests/bench/toneconfiguration.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <stdexcept>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds settling = 2s, measured = 4s;
constexpr const char* relayed = "PCMA to PCMA";

struct Kind {
    std::string name;
    LegKind a, b;
};

std::vector<Kind> kindsToMeasure()
{
    const auto codec
        = [](const std::string& name) { return *std::ranges::find(phoneCodecs(), name, &PhoneCodec::name); };
    return {{relayed, {codec("PCMA")}, {codec("PCMA")}}, {"PCMU to PCMA", {codec("PCMU")}, {codec("PCMA")}},
        {"PCMA to G722", {codec("PCMA")}, {codec("G722")}},
        {"PCMA to opus", {codec("PCMA")}, {codec("opus")}},
        {"PCMA SDES to PCMA", {codec("PCMA"), PhoneSecurity::Sdes}, {codec("PCMA")}}};
}

/// CPU time of all threads of a process, microseconds.
double cpuOf(pid_t pid)
{
    double sum = 0;
    for (const auto& task : std::filesystem::directory_iterator(fmt::format("/proc/{}/task", pid))) {
        std::ifstream file(task.path() / "schedstat");
        double nanoseconds = 0;
        file >> nanoseconds;
        sum += nanoseconds / 1000;
    }
    return sum;
}

std::uint64_t packetsOf(const TalkThread& talk)
{
    std::uint64_t sum = 0;
    talk.forEach([&](const ToneCall& call) { sum += call.a.counters().sent + call.b.counters().sent; });
    return sum;
}

/// Microseconds of CPU a packet that a phone has sent.
double costOf(const Kind& kind, std::size_t calls, const SocketAddress& address, const EngineProcess& engine)
{
    TalkThread talk(10ms);
    for (std::size_t i = 0; i < calls; ++i) {
        auto call = std::make_unique<ToneCall>(address, kind.a, kind.b);
        if (const std::string wrong = call->connect(); !wrong.empty())
            throw std::runtime_error(kind.name + ": " + wrong);
        talk.add(std::move(call));
    }
    std::this_thread::sleep_for(settling);
    const double cpu = cpuOf(engine.pid());
    const std::uint64_t packets = packetsOf(talk);
    std::this_thread::sleep_for(measured);
    const double spent = cpuOf(engine.pid()) - cpu;
    const std::uint64_t sent = packetsOf(talk) - packets;
    while (const auto call = talk.takeOldest())
        if (const std::string wrong = call->hangUp(); !wrong.empty())
            throw std::runtime_error(kind.name + ": " + wrong);
    return spent / static_cast<double>(sent);
}

double quartileOf(std::vector<double> values, std::size_t quarters)
{
    std::ranges::sort(values);
    return values[(values.size() - 1) * quarters / 4];
}

} // namespace

int measureCodecCost(const CodecCostOptions& options)
{
    const ToneConfiguration configuration;
    const EngineProcess engine(configuration.directory);
    std::vector<Kind> kinds = kindsToMeasure();
    std::map<std::string, std::vector<double>> cost, ratio;
    std::mt19937 random{std::random_device{}()};
    for (unsigned round = 0; round < options.rounds; ++round) {
        std::ranges::shuffle(kinds, random);
        for (const Kind& kind : kinds)
            cost[kind.name].push_back(costOf(kind, options.calls, configuration.engine, engine));
    }
    fmt::print(
        "{} calls, CPU of the engine a packet that a phone sent, us: median (quartiles), ratio to {}\n",
        options.calls, relayed);
    nlohmann::json figures;
    for (const auto& [name, values] : cost) {
        for (std::size_t round = 0; round < values.size(); ++round)
            ratio[name].push_back(values[round] / cost[relayed][round]);
        fmt::print("{:<18} {:6.2f} ({:.2f}, {:.2f})  {:.2f} ({:.2f}, {:.2f})\n", name, quartileOf(values, 2),
            quartileOf(values, 1), quartileOf(values, 3), quartileOf(ratio[name], 2),
            quartileOf(ratio[name], 1), quartileOf(ratio[name], 3));
        figures[name] = {{"us a packet", values}, {"ratio", ratio[name]}};
    }
    if (!options.json.empty())
        std::ofstream(options.json) << figures;
    return 0;
}

} // namespace legscope::bench

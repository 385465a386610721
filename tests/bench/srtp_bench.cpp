/// What SRTP that ends here costs: calls of SRTP and RTP through one worker beside the same calls of plain
/// RTP, and the same packets through libsrtp2 alone. CPU of the worker's thread only, rounds interleaved.
///
///     srtp_bench [--calls N] [--packets N] [--rounds N] [--suite NAME] [--json FILE] [--workers]

#include "tests/bench/srtpcalls.h"
#include "tests/bench/srtpworkers.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

using namespace legscope;
using namespace legscope::bench;

namespace {

double cpuOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// CPU of every thread but this one, us.
double othersCpu()
{
    return cpuOf(CLOCK_PROCESS_CPUTIME_ID) - cpuOf(CLOCK_THREAD_CPUTIME_ID);
}

/// CPU of the worker for one packet, us; with SRTP on leg A where there is a key.
double relayed(const SrtpSettings& settings, std::optional<CryptoSuite> suite)
{
    MediaPoolOptions options;
    options.workers = 1;
    auto pool = std::move(MediaPool::start(std::move(options)).value());
    std::vector<SrtpCall> calls(settings.calls);
    for (unsigned i = 0; i < settings.calls; ++i)
        calls[i].open(*pool, i + 1, suite);
    const auto fromA
        = packetsOf(settings.packets, suite ? std::optional(keyOf(*suite, KeyOf::Phone)) : std::nullopt);
    const auto fromB = packetsOf(settings.packets, std::nullopt);
    const auto relayedSoFar = [&] {
        std::uint64_t count = 0;
        for (const SrtpCall& call : calls)
            count += call.relayed();
        return count;
    };
    double before = 0;
    std::uint64_t expected = 0;
    for (unsigned i = 0; i < settings.packets; ++i) {
        if (i == 1) // behind the first of each call, which also waits for the keys to be expanded
            before = othersCpu();
        for (const SrtpCall& call : calls)
            call.send(call.targets(), fromA[i], fromB[i]);
        expected += 2 * calls.size();
        const int most = i == 0 ? 2'000'000 : 2'000;
        for (int tries = 0; relayedSoFar() < expected && tries < most; ++tries)
            std::this_thread::yield();
    }
    const double spent = othersCpu() - before;
    const std::uint64_t came = relayedSoFar(), unmeasured = 2 * calls.size();
    if (came != expected)
        fmt::print(stderr, "{} of {} packets were relayed\n", came, expected);
    calls.clear();
    return spent / static_cast<double>(std::max(came, unmeasured + 1) - unmeasured);
}

/// CPU of libsrtp2 alone for what one packet of such calls needs of it in the mean, us: half are opened, half
/// protected, each with the keys of its call, which as many calls do not find in the cache.
double library(const SrtpSettings& settings, CryptoSuite suite)
{
    const auto sealed = packetsOf(settings.packets, keyOf(suite, KeyOf::Phone)),
               plain = packetsOf(settings.packets, std::nullopt);
    std::vector<SrtpReceiver> receivers(settings.calls);
    std::vector<SrtpSender> senders(settings.calls);
    for (unsigned call = 0; call < settings.calls; ++call) {
        receivers[call].setKey(keyOf(suite, KeyOf::Phone), Monotonic());
        senders[call].setKey(keyOf(suite, KeyOf::Engine));
    }
    Packet packet(sealed.front().size() + sendRoom);
    const double before = cpuOf(CLOCK_THREAD_CPUTIME_ID);
    for (unsigned i = 0; i < settings.packets; ++i) {
        for (unsigned call = 0; call < settings.calls; ++call) {
            std::ranges::copy(sealed[i], packet.begin());
            const auto opened = receivers[call].open(
                PacketKind::Rtp, std::span(packet).first(sealed[i].size()), Monotonic());
            std::ranges::copy(plain[i], packet.begin());
            const auto closed
                = senders[call].protect(PacketKind::Rtp, std::span(packet).first(plain[i].size()));
            if (opened.verdict != SrtpVerdict::Authentic || closed.empty())
                fmt::print(stderr, "the library refuses a packet\n");
        }
    }
    return (cpuOf(CLOCK_THREAD_CPUTIME_ID) - before) / (2.0 * settings.packets * settings.calls);
}

struct Spread {
    double q1, median, q3;
};

Spread spreadOf(std::vector<double> figures)
{
    std::ranges::sort(figures);
    const std::size_t size = figures.size();
    return {figures[size / 4], figures[size / 2], figures[size * 3 / 4]};
}

} // namespace

int main(int argc, char** argv)
{
    SrtpSettings settings;
    bool isWorkers = false;
    CLI::App options{"What SRTP that ends here costs"};
    options.add_option("--calls", settings.calls);
    options.add_option("--packets", settings.packets);
    options.add_option("--rounds", settings.rounds);
    options.add_option("--suite", settings.suite);
    options.add_option("--json", settings.json);
    options.add_flag("--workers", isWorkers, "what two workers do in the time of one");
    CLI11_PARSE(options, argc, argv);
    const auto suite = cryptoSuiteNamed(settings.suite);
    if (!suite || !startSrtp() || settings.rounds == 0 || settings.packets < 2) {
        fmt::print(stderr, "no such suite, or nothing to do\n");
        return 1;
    }
    if (isWorkers)
        return measureSrtpWorkers(settings, *suite);
    std::vector<double> plain, secured, alone, ratio;
    for (unsigned round = 0; round < settings.rounds; ++round) {
        plain.push_back(relayed(settings, std::nullopt));
        alone.push_back(library(settings, *suite));
        secured.push_back(relayed(settings, suite));
        ratio.push_back(secured.back() / (plain.back() + alone.back()));
    }
    fmt::print("{}, {} calls, {} packets a direction, {} rounds\n", nameOf(*suite), settings.calls,
        settings.packets, settings.rounds);
    for (const auto& [name, figures] : {std::pair("RTP-RTP, us a packet", &plain),
             std::pair("libsrtp2 alone, us a packet", &alone), std::pair("SRTP-RTP, us a packet", &secured),
             std::pair("SRTP-RTP / (RTP-RTP + libsrtp2)", &ratio)}) {
        const Spread spread = spreadOf(*figures);
        fmt::print("{:<34} q1 {:.2f}  median {:.2f}  q3 {:.2f}\n", name, spread.q1, spread.median, spread.q3);
    }
    if (!settings.json.empty())
        std::ofstream(settings.json) << nlohmann::json{
            {"plain", plain}, {"libsrtp2", alone}, {"secured", secured}, {"ratio", ratio}};
    return 0;
}

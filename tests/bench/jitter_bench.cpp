#include "engine/media/playout.h"
#include "tests/bench/impairment.h"
#include "tests/support/soundprobe.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>
#include <vector>

/// What the jitter buffer conceals beside what the network has lost, and how long it lets wait, by loss:
/// packets of 20 ms that are late by a normal distribution. Time is simulated, so a machine that is busy
/// changes nothing. Usage: jitter_bench [SIGMA in ms] [SECONDS of sound].
namespace {

using namespace legscope;
using namespace legscope::bench;
using namespace legscope::test;

constexpr std::uint32_t rate = 8000; // Hz
constexpr int packetMs = 20, frameMs = 10;

struct Arrival {
    double at; ///< ms
    RtpHeader header;
    std::vector<std::byte> payload;
};

struct Network {
    std::vector<Arrival> arrivals;
    double lostPercent = 0;
    double p97 = 0; ///< ms behind the fastest of some seconds
};

Network networkOf(double sigma, int lossPercent, int packets)
{
    Impairment impairment(sigma, lossPercent / 100.0);
    const auto encoder = std::move(*makeEncoder(*codecFormatOf("PCMA", rate, 1, ""), rate));
    Network network;
    for (int i = 0; i < packets; ++i) {
        constexpr std::size_t frame = rate / 1000 * packetMs;
        const auto delay = impairment.delay();
        if (!delay)
            continue;
        Arrival arrival{i * packetMs + *delay, {}, std::vector<std::byte>(frame)};
        encoder->encode(sine(1004, -10, rate, frame, static_cast<std::size_t>(i) * frame), arrival.payload);
        arrival.header.payloadType = 8;
        arrival.header.ssrc = 1;
        arrival.header.sequence = static_cast<std::uint16_t>(i);
        arrival.header.timestamp = static_cast<std::uint32_t>(i) * frame;
        network.arrivals.push_back(std::move(arrival));
    }
    std::ranges::sort(network.arrivals, {}, &Arrival::at);
    network.lostPercent = impairment.lostPercent();
    network.p97 = impairment.p97();
    return network;
}

struct Played {
    double concealedPercent = 0, meanDelay = 0; ///< ms behind the fastest packet
    std::uint64_t late = 0;
};

Played played(const Network& network, int packets)
{
    auto playout = std::move(*Playout::make({}, Plc::On, rate));
    playout->setFormats({{8, *codecFormatOf("PCMA", rate, 1, "")}});
    std::vector<Sample> sound(rate / 1000 * frameMs);
    std::size_t next = 0;
    double depths = 0, counted = 0;
    for (int now = 0; now < packets * packetMs; now += frameMs) {
        const Monotonic at = Monotonic{} + std::chrono::seconds(1000) + std::chrono::milliseconds(now);
        for (; next < network.arrivals.size() && network.arrivals[next].at <= now; ++next) {
            const Arrival& one = network.arrivals[next];
            playout->onSound(one.header, one.payload,
                Monotonic{} + std::chrono::seconds(1000)
                    + std::chrono::microseconds(std::lround(one.at * 1000)));
        }
        playout->pull(at, sound);
        if (now > 5000) {
            depths += static_cast<double>(playout->depth(at)) / mediaMillisecond;
            ++counted;
        }
    }
    const auto& counters = playout->buffer().counters();
    return {100.0 * static_cast<double>(counters.missing) / (mediaMillisecond * packets * packetMs),
        depths / counted, counters.late};
}

} // namespace

int main(int argc, char** argv)
{
    const double sigma = argc > 1 ? std::stod(argv[1]) : 20;
    const int packets = (argc > 2 ? std::stoi(argv[2]) : 300) * 1000 / packetMs;
    fmt::print("{:>8} {:>14} {:>10} {:>14} {:>14} {:>8}\n", "lost %", "concealed %", "points",
        "mean delay ms", "p97 + 25 ms", "late");
    for (const int loss : {0, 1, 2, 5, 10}) {
        const Network network = networkOf(sigma, loss, packets);
        const Played out = played(network, packets);
        fmt::print("{:>8.2f} {:>14.2f} {:>10.2f} {:>14.1f} {:>14.1f} {:>8}\n", network.lostPercent,
            out.concealedPercent, out.concealedPercent - network.lostPercent, out.meanDelay, network.p97 + 25,
            out.late);
    }
    return 0;
}

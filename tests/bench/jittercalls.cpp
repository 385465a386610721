#include "tests/bench/jittercalls.h"

#include "tests/bench/engineprocess.h"
#include "tests/bench/talkthread.h"
#include "tests/bench/toneconfiguration.h"
#include "tests/support/eventrecorder.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <stdexcept>
#include <thread>
#include <vector>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

constexpr std::array losses{0, 1, 2, 5, 10}; ///< %
constexpr auto buffersSettle = 5s; ///< of which nothing counts

struct Figures {
    double concealedMs = 0;
    double depths = 0; ///< sum of ms
    int samples = 0;
};

std::optional<SoundConversion> soundOf(const CallSample& call)
{
    for (const StreamSample& stream : call.streams)
        if (stream.from == LegSide::A)
            return stream.conversion ? std::optional(*stream.conversion) : std::nullopt;
    return std::nullopt;
}

double concealedOf(const SoundConversion& sound)
{
    return sound.concealedLostMs + sound.concealedLateMs;
}

std::vector<CallSample> newest(test::EventRecorder& recorder)
{
    const auto all = recorder.all<MediaSampled>();
    return all.empty() ? std::vector<CallSample>() : all.back().calls;
}

/// By call, in the order in which they began, of what was sampled in a while that ends now.
std::map<std::uint64_t, Figures> gather(test::EventRecorder& recorder, std::chrono::seconds length)
{
    std::map<std::uint64_t, double> before;
    for (const CallSample& call : newest(recorder))
        if (const auto sound = soundOf(call))
            before[call.call] = concealedOf(*sound);
    std::map<std::uint64_t, Figures> figures;
    const auto end = std::chrono::steady_clock::now() + length;
    while (std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(200ms);
        for (const CallSample& call : newest(recorder)) {
            const auto sound = soundOf(call);
            if (!sound)
                continue;
            Figures& all = figures[call.call];
            all.concealedMs = concealedOf(*sound) - before[call.call];
            all.depths += sound->bufferMs;
            ++all.samples;
        }
    }
    return figures;
}

} // namespace

int measureJitterCalls(const JitterCallOptions& options)
{
    const ToneConfiguration configuration;
    const auto engine = Engine::start({.configuration = configuration.directory});
    if (!engine)
        throw std::runtime_error(engine.error().detail);
    test::EventRecorder recorder(**engine);
    TalkThread talk(1ms);
    for (const int loss : losses) {
        auto call = std::make_unique<ToneCall>(
            configuration.engine, LegKind{phoneCodecs().at(1)}, LegKind{phoneCodecs().at(2)});
        if (const std::string wrong = call->connect(); !wrong.empty())
            throw std::runtime_error(wrong);
        call->a.impair(options.sigma, loss / 100.0);
        talk.add(std::move(call));
    }
    std::this_thread::sleep_for(buffersSettle);
    const auto figures = gather(recorder, options.length);
    fmt::print("{:>8} {:>12} {:>8} {:>14} {:>13}\n", "lost %", "concealed %", "points", "mean delay ms",
        "p97 + 25 ms");
    bool isMissed = figures.size() != losses.size();
    auto of = figures.begin();
    talk.forEach([&](const ToneCall& call) {
        if (of == figures.end())
            return;
        const Figures& found = (of++)->second;
        const Impairment& line = call.a.line()->impairment();
        const double concealed
            = 100 * found.concealedMs / std::chrono::duration<double, std::milli>(options.length).count();
        const double delay = found.depths / found.samples, most = line.p97() + 25;
        const double points = concealed - line.lostPercent();
        fmt::print("{:>8.2f} {:>12.2f} {:>8.2f} {:>14.1f} {:>13.1f}\n", line.lostPercent(), concealed, points,
            delay, most);
        isMissed = isMissed || points > 0.5 || delay > most;
    });
    while (const auto call = talk.takeOldest())
        if (const std::string wrong = call->hangUp(); !wrong.empty())
            fmt::print("{}\n", wrong);
    return isMissed ? 1 : 0;
}

} // namespace legscope::bench

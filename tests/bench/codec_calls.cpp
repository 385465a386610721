// Calls whose legs have codecs and SRTP of their own, through the engine: what is heard of a tone. README.md.

#include "tests/bench/codeccost.h"
#include "tests/bench/engineprocess.h"
#include "tests/bench/jittercalls.h"
#include "tests/bench/sounddelay.h"
#include "tests/bench/talkthread.h"
#include "tests/bench/toneconfiguration.h"
#include "tests/support/eventrecorder.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <deque>
#include <fmt/format.h>
#include <map>
#include <stdexcept>
#include <string>

namespace {

using namespace legscope;
using namespace legscope::bench;
using namespace std::chrono_literals;

/// dB that the tone is above all else that is heard, at least (media-features, section 13).
double leastSnr(const std::string& codec)
{
    if (codec == "opus")
        return 20;
    if (codec == "G722")
        return 25;
    return codec == "G729" ? 0 : 33; // G.729 models speech: a tone has no figure of its own there
}

/// What one direction heard, window by window of half a second.
struct Heard {
    std::string from, to; ///< codecs
    std::vector<test::Tone> windows;
};

/// The median of what `value` is in the windows.
template <class Value>
double medianOf(const Heard& heard, Value value)
{
    std::vector<double> all;
    for (const test::Tone& tone : heard.windows)
        all.push_back(value(tone));
    std::ranges::sort(all);
    return all.empty() ? -99 : all[all.size() / 2];
}

/// The worst directions of a pair of codecs.
struct Worst {
    unsigned directions = 0, missed = 0;
    double hertzOff = 0; ///< %
    double levelOff = 0; ///< dB
    double snr = 999; ///< dB

    void add(const Heard& heard)
    {
        const double off
            = 100 * std::abs(medianOf(heard, [](const auto& t) { return t.hertz; }) / ToneTape::hertz - 1);
        const double level
            = std::abs(medianOf(heard, [](const auto& t) { return t.dbm0; }) - ToneTape::level);
        const double ratio = medianOf(heard, [](const auto& t) { return t.snrDb; });
        ++directions;
        hertzOff = std::max(hertzOff, off);
        levelOff = std::max(levelOff, level);
        snr = std::min(snr, ratio);
        const double least = std::min(leastSnr(heard.from), leastSnr(heard.to));
        missed += off < 0.1 && level < 1 && ratio >= least ? 0 : 1;
    }
};

std::vector<LegKind> legKinds()
{
    std::vector<LegKind> all;
    for (const PhoneCodec& codec : phoneCodecs())
        for (const PhoneSecurity security : {PhoneSecurity::Plain, PhoneSecurity::Sdes, PhoneSecurity::Dtls})
            all.push_back({codec, security});
    return all;
}

/// Connects `count` calls of what waits; a call that cannot be connected is printed and counted.
unsigned connectSome(TalkThread& talk, std::deque<std::pair<LegKind, LegKind>>& waiting,
    const SocketAddress& engine, std::size_t count)
{
    unsigned failed = 0;
    for (; count > 0 && !waiting.empty(); --count) {
        auto call = std::make_unique<ToneCall>(engine, waiting.front().first, waiting.front().second);
        if (const std::string wrong = call->connect(); wrong.empty()) {
            talk.add(std::move(call));
        } else {
            fmt::print(
                "{} to {}: {}\n", nameOf(waiting.front().first), nameOf(waiting.front().second), wrong);
            ++failed;
        }
        waiting.pop_front();
    }
    return failed;
}

/// What the calls hear from their second second to their sixth.
std::vector<Heard> listen(TalkThread& talk)
{
    std::vector<Heard> all;
    talk.forEach([&](const ToneCall& call) {
        all.push_back({call.kindA.codec.name, call.kindB.codec.name, {}});
        all.push_back({call.kindB.codec.name, call.kindA.codec.name, {}});
    });
    std::this_thread::sleep_for(2s);
    for (int half = 0; half < 8; ++half) {
        std::this_thread::sleep_for(500ms);
        std::size_t at = 0;
        talk.forEach([&](const ToneCall& call) {
            all[at++].windows.push_back(call.b.heard(500));
            all[at++].windows.push_back(call.a.heard(500));
        });
    }
    return all;
}

/// Every kind of leg with every other, `atOnce` calls at the same time.
int matrix(std::size_t atOnce)
{
    const ToneConfiguration configuration;
    const EngineProcess engine(configuration.directory);
    std::deque<std::pair<LegKind, LegKind>> waiting;
    for (const LegKind& a : legKinds())
        for (const LegKind& b : legKinds())
            waiting.emplace_back(a, b);
    const std::size_t calls = waiting.size();
    std::map<std::pair<std::string, std::string>, Worst> pairs;
    unsigned failed = 0, missed = 0;
    while (!waiting.empty()) {
        TalkThread talk(5ms);
        failed += connectSome(talk, waiting, configuration.engine, atOnce);
        for (const Heard& heard : listen(talk))
            pairs[{heard.from, heard.to}].add(heard);
        while (const auto call = talk.takeOldest())
            if (const std::string wrong = call->hangUp(); !wrong.empty())
                fmt::print("{} to {}: {}\n", nameOf(call->kindA), nameOf(call->kindB), wrong);
    }
    fmt::print(
        "{} calls, {} not connected\n{:>5} {:>5}  directions  hertz off %  level off dB  SNR dB  missed\n",
        calls, failed, "from", "to");
    for (const auto& [codecs, worst] : pairs) {
        fmt::print("{:>5} {:>5}  {:>10}  {:>11.4f}  {:>12.2f}  {:>6.1f}  {:>6}\n", codecs.first,
            codecs.second, worst.directions, worst.hertzOff, worst.levelOff, worst.snr, worst.missed);
        missed += worst.missed;
    }
    return failed == 0 && missed == 0 ? 0 : 1;
}

std::string textOf(const StreamSample& stream)
{
    if (!stream.conversion)
        return "passes";
    const SoundConversion& sound = *stream.conversion;
    return fmt::format(
        "buffer {:5.1f} ms of {:5.1f}, stretched {:6.1f} ms, concealed {:.0f} lost {:.0f} late "
        "{:.0f} bad ms, sources {}",
        sound.bufferMs, sound.targetMs, sound.stretchedMs, sound.concealedLostMs, sound.concealedLateMs,
        sound.concealedBadMs, stream.ssrcChanges + stream.timestampSteps);
}

/// Calls of phones whose clocks are fast and slow; a line a minute and direction.
int drift(std::chrono::seconds length, double ppm)
{
    const ToneConfiguration configuration;
    auto engine = Engine::start({.configuration = configuration.directory});
    if (!engine)
        throw std::runtime_error(engine.error().detail);
    test::EventRecorder recorder(**engine);
    const auto codec = [](std::size_t number) { return phoneCodecs().at(number); };
    std::deque<std::pair<LegKind, LegKind>> waiting{
        {{codec(1), PhoneSecurity::Plain, ppm}, {codec(2), PhoneSecurity::Plain, -ppm}},
        {{codec(3), PhoneSecurity::Plain, ppm}, {codec(0), PhoneSecurity::Plain, -ppm}}};
    TalkThread talk(1ms);
    if (connectSome(talk, waiting, configuration.engine, 2) > 0)
        return 1;
    const auto began = std::chrono::steady_clock::now();
    for (auto at = 0s; at < length; at += 60s) {
        std::this_thread::sleep_until(began + std::min(at + 60s, length));
        const auto samples = recorder.all<MediaSampled>();
        fmt::print("{} s\n", std::min(at + 60s, length).count());
        for (const CallSample& call : samples.back().calls)
            for (const StreamSample& stream : call.streams)
                fmt::print("  call {} from {}: {}\n", call.call,
                    stream.from == LegSide::A ? "A (fast)" : "B (slow)", textOf(stream));
        talk.forEach([](const ToneCall& call) {
            for (const TonePhone* phone : {&call.a, &call.b}) {
                const test::Tone tone = phone->heard(500);
                fmt::print("  {} hears {:.2f} Hz {:.2f} dBm0, {} packets, {} lost, {} jumps of time\n",
                    phone->codec().name, tone.hertz, tone.dbm0, phone->counters().received,
                    phone->counters().lost, phone->counters().jumps);
            }
        });
        std::fflush(stdout);
    }
    int failed = 0;
    while (const auto call = talk.takeOldest())
        failed += call->hangUp().empty() ? 0 : 1;
    return failed;
}

} // namespace

int main(int count, char** arguments)
try {
    CLI::App options{"Calls whose legs differ in codec and SRTP, through an engine"};
    options.require_subcommand(1);
    std::size_t atOnce = 18;
    auto* const every = options.add_subcommand("matrix", "every kind of leg with every other");
    every->add_option("--calls", atOnce, "at once");
    int seconds = 1800;
    double ppm = 200;
    auto* const clocks = options.add_subcommand("drift", "phones whose clocks are fast and slow");
    clocks->add_option("--seconds", seconds);
    clocks->add_option("--ppm", ppm, "millionths");
    CodecCostOptions cost;
    auto* const priced = options.add_subcommand("cost", "CPU a packet, by kind");
    priced->add_option("--calls", cost.calls, "at once");
    priced->add_option("--rounds", cost.rounds);
    priced->add_option("--json", cost.json, "file");
    SoundDelayOptions delay;
    auto* const later = options.add_subcommand("delay", "how much later sound is heard");
    later->add_option("--calls", delay.calls, "beside those that are measured");
    later->add_option("--buffer", delay.buffer, "ms");
    later->add_option("--seconds", delay.seconds);
    later->add_option("--json", delay.json, "file");
    JitterCallOptions jitter;
    int jitterSeconds = 120;
    auto* const late
        = options.add_subcommand("jitter", "what is concealed of packets that are late and lost");
    late->add_option("--sigma", jitter.sigma, "ms");
    late->add_option("--seconds", jitterSeconds);
    CLI11_PARSE(options, count, arguments);
    if (*later)
        return measureSoundDelay(delay);
    jitter.length = std::chrono::seconds(jitterSeconds);
    if (*late)
        return measureJitterCalls(jitter);
    if (*every)
        return matrix(atOnce);
    return *clocks ? drift(std::chrono::seconds(seconds), ppm) : measureCodecCost(cost);
} catch (const std::exception& error) {
    fmt::print(stderr, "codec_calls: {}\n", error.what());
    return 2;
}

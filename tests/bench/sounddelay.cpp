#include "tests/bench/sounddelay.h"

#include "engine/codec/resampler.h"
#include "tests/bench/engineprocess.h"
#include "tests/bench/talkthread.h"
#include "tests/bench/toneconfiguration.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr unsigned measuredCalls = 10;
constexpr unsigned packetsABurst = 25; ///< of 20 ms, from one to the next; a burst is one of them
constexpr std::uint32_t narrow = 8000, wide = 16000; ///< Hz
constexpr std::chrono::seconds talkedBefore = 3s;
/// A sample that belongs to a burst, and how long it is silent before one begins.
constexpr Sample loud = 1500;
constexpr std::size_t quietSamples = wide / 10;

LegKind legOf(const std::string& codec)
{
    return {*std::ranges::find(phoneCodecs(), codec, &PhoneCodec::name)};
}

CodecFormat formatOf(const LegKind& leg)
{
    return *codecFormatOf(leg.codec.name, leg.codec.clockRate, 1, "");
}

/// The payload of the packet with that number: silence or a burst.
std::string payloadOf(Encoder& encoder, std::uint64_t number)
{
    const std::size_t samples = narrow / 50;
    const auto sound = number % packetsABurst == 0
        ? test::sine(ToneTape::hertz, ToneTape::level, narrow, samples)
        : std::vector<Sample>(samples);
    std::string payload(samples, '\0');
    encoder.encode(sound, std::as_writable_bytes(std::span(payload)));
    return payload;
}

/// Finds where bursts begin in the sound of one stream.
class Onsets {
public:
    /// How far into these samples a burst begins, ms; none: it does not.
    std::optional<double> in(Samples sound)
    {
        std::optional<double> found;
        for (std::size_t i = 0; i < sound.size(); ++i) {
            if (std::abs(sound[i]) < loud) {
                ++m_quiet;
                continue;
            }
            if (m_quiet >= quietSamples)
                found = 1000.0 * static_cast<double>(i) / wide;
            m_quiet = 0;
        }
        return found;
    }

private:
    std::size_t m_quiet = 0;
};

/// How much later a burst begins behind both codecs and the resampler, ms.
double delayOfLibraries()
{
    const auto encoder = std::move(*makeEncoder(formatOf(legOf("PCMA")), narrow));
    const auto decoder = std::move(*makeDecoder(formatOf(legOf("PCMA")), narrow));
    auto resampler = std::move(*Resampler::make(narrow, wide));
    const auto other = std::move(*makeEncoder(formatOf(legOf("G722")), wide));
    const auto last = std::move(*makeDecoder(formatOf(legOf("G722")), wide));
    std::vector<Sample> samples(wide), wider;
    std::vector<std::byte> payload(longestPayload);
    Onsets onsets;
    for (unsigned number = 1; number < 2 * packetsABurst; ++number) {
        const std::string sent = payloadOf(*encoder, number);
        const auto decoded = decoder->decode(std::as_bytes(std::span(sent)), samples);
        wider.resize(resampler.mostFor(decoded.value_or(0)));
        wider.resize(resampler.process(Samples(samples).first(decoded.value_or(0)), wider));
        wider.resize(wide / 50); // the first packet is shorter
        const auto octets = other->encode(wider, payload);
        const auto heard = last->decode(Octets(payload).first(octets.value_or(0)), samples);
        if (const auto at = onsets.in(Samples(samples).first(heard.value_or(0))))
            return (number - packetsABurst) * 20.0 + *at;
    }
    throw std::runtime_error("the libraries alone make no burst of a burst");
}

/// A call whose caller sends bursts, and whose callee says when it hears them.
class BurstCall {
public:
    explicit BurstCall(const SocketAddress& engine)
        : m_call(engine, legOf("PCMA"), legOf("G722"))
        , m_encoder(std::move(*makeEncoder(formatOf(m_call.kindA), narrow)))
        , m_decoder(std::move(*makeDecoder(formatOf(m_call.kindB), wide)))
    {
        if (const std::string wrong = m_call.connect(); !wrong.empty())
            throw std::runtime_error(wrong);
    }
    std::string hangUp() { return m_call.hangUp(); }

    void step(Monotonic now)
    {
        if (now >= m_next) {
            m_next = m_number == 0 ? now + 20ms : m_next + 20ms;
            send();
        }
        while (const auto datagram = m_call.b.socket().take())
            hear(std::as_bytes(std::span(*datagram)), systemClock().now());
    }
    /// Counts from now on.
    void begin()
    {
        delays.clear();
        m_lost = 0;
    }
    std::uint64_t unheard() const { return m_lost; }

    std::vector<double> delays; ///< ms

private:
    void send()
    {
        std::string packet(12, '\0');
        const auto octets = std::as_writable_bytes(std::span(packet));
        octets[0] = std::byte{0x80};
        octets[1] = static_cast<std::byte>(m_call.a.codec().type);
        writeU16(octets, 2, static_cast<std::uint16_t>(m_number));
        writeU32(octets, 4, static_cast<std::uint32_t>(m_number * 160));
        writeU32(octets, 8, 0x7000U + m_call.a.address().port());
        packet += payloadOf(*m_encoder, m_number);
        if (m_number++ % packetsABurst == 0) {
            m_lost += m_burst ? 1 : 0; // the one before was not heard
            m_burst = systemClock().now();
        }
        m_call.a.socket().send(m_call.a.target(), packet);
    }
    void hear(Octets octets, Monotonic now)
    {
        const auto header = parseRtp(octets);
        if (!header || header->payloadType != m_call.b.codec().type)
            return;
        std::vector<Sample> sound(wide / 1000 * longestPacketMs);
        const auto samples = m_decoder->decode(octets.subspan(header->size), sound);
        const auto at = m_onsets.in(Samples(sound).first(samples.value_or(0)));
        if (!at || !m_burst)
            return;
        delays.push_back(Milliseconds(now - *m_burst).count() + *at);
        m_burst.reset();
    }

    ToneCall m_call;
    std::unique_ptr<Encoder> m_encoder;
    std::unique_ptr<Decoder> m_decoder;
    Onsets m_onsets;
    Monotonic m_next{};
    std::uint64_t m_number = 0, m_lost = 0;
    std::optional<Monotonic> m_burst; ///< when the last was sent, until it is heard
};

/// CPU time of the busiest media worker of a process.
std::chrono::nanoseconds workerTime(pid_t pid)
{
    std::chrono::nanoseconds most{0};
    for (const auto& task : std::filesystem::directory_iterator(fmt::format("/proc/{}/task", pid))) {
        std::ifstream comm(task.path() / "comm"), file(task.path() / "schedstat");
        std::string name;
        std::chrono::nanoseconds::rep ran = 0;
        if (comm >> name && name.starts_with("media") && file >> ran)
            most = std::max(most, std::chrono::nanoseconds(ran));
    }
    return most;
}

void stepFor(std::vector<std::unique_ptr<BurstCall>>& calls, std::chrono::seconds length)
{
    const auto until = systemClock().now() + length;
    for (auto next = systemClock().now(); next < until; next += 1ms) {
        std::this_thread::sleep_until(next);
        for (const auto& call : calls)
            call->step(systemClock().now());
    }
}

} // namespace

int measureSoundDelay(const SoundDelayOptions& options)
{
    const double floor = delayOfLibraries();
    const ToneConfiguration configuration(fmt::format("jitterbuffer_msec={0}:{0}", options.buffer));
    const EngineProcess engine(configuration.directory);
    TalkThread load(10ms);
    for (std::size_t i = 0; i < options.calls; ++i) {
        auto call = std::make_unique<ToneCall>(configuration.engine, legOf("PCMA"), legOf("G722"));
        if (const std::string wrong = call->connect(); !wrong.empty())
            throw std::runtime_error(wrong);
        load.add(std::move(call));
    }
    std::vector<std::unique_ptr<BurstCall>> calls;
    for (unsigned i = 0; i < measuredCalls; ++i) {
        calls.push_back(std::make_unique<BurstCall>(configuration.engine));
        stepFor(calls, 0s);
        std::this_thread::sleep_for(7ms); // at all moments of the worker's clock
    }
    stepFor(calls, talkedBefore);
    for (const auto& call : calls)
        call->begin();
    const auto worked = workerTime(engine.pid());
    const auto began = systemClock().now();
    stepFor(calls, std::chrono::seconds(options.seconds));
    const double busy = std::chrono::duration<double>(workerTime(engine.pid()) - worked)
        / std::chrono::duration<double>(systemClock().now() - began);
    std::vector<double> added;
    std::uint64_t unheard = 0;
    for (const auto& call : calls) {
        for (const double delay : call->delays)
            added.push_back(delay - floor - options.buffer);
        unheard += call->unheard();
        if (const std::string wrong = call->hangUp(); !wrong.empty())
            throw std::runtime_error(wrong);
    }
    while (const auto call = load.takeOldest())
        if (const std::string wrong = call->hangUp(); !wrong.empty())
            throw std::runtime_error(wrong);
    if (added.empty())
        throw std::runtime_error("no burst was heard");
    std::ranges::sort(added);
    const auto at = [&](std::size_t percent) { return added[(added.size() - 1) * percent / 100]; };
    fmt::print("{} calls, worker busy {:.0f} %: {} bursts heard, {} not; ms later than the libraries "
               "({:.2f}) and the buffer ({}): least {:.2f}, median {:.2f}, p99 {:.2f}, most {:.2f}\n",
        options.calls + measuredCalls, 100 * busy, added.size(), unheard, floor, options.buffer,
        added.front(), at(50), at(99), added.back());
    if (!options.json.empty())
        std::ofstream(options.json) << nlohmann::json{
            {"busy", {busy}}, {"unheard", {unheard}}, {"p50, ms", {at(50)}}, {"p99, ms", {at(99)}}};
    return unheard == 0 ? 0 : 1;
}

} // namespace legscope::bench

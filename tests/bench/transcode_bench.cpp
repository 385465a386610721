#include "engine/media/transcoder.h"
#include "tests/support/soundprobe.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// What transcoding costs beside the calls of the libraries that it cannot do without: the same frames,
/// decoded and encoded by the codecs alone, in the same process, interleaved. Sockets are not part of it
/// (relay_bench). Usage: transcode_bench [SECONDS of sound a round] [ROUNDS]
/// [JSON-FILE].
namespace {

using namespace legscope;
using namespace legscope::test;

struct Row {
    const char* from;
    const char* to;
    std::uint32_t ptimeIn, ptimeOut; ///< ms
};

constexpr std::array<Row, 8> rows{{{"PCMA", "opus", 20, 20}, {"opus", "PCMA", 20, 20},
    {"PCMA", "G722", 20, 20}, {"G722", "PCMA", 20, 20}, {"PCMA", "G729", 20, 20}, {"G729", "PCMA", 20, 20},
    {"opus", "opus", 20, 60}, {"PCMA", "PCMA", 20, 60}}};

CodecFormat codecOf(const char* name)
{
    const std::string_view codec = name;
    return *codecFormatOf(codec, codec == "opus" ? 48000 : 8000, 1, "");
}

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

class Sink final : public Transcoder::Egress {
public:
    std::span<std::byte> room() noexcept override { return m_room; }
    void send(std::span<std::byte> packet) noexcept override { octets += packet.size(); }
    std::size_t octets = 0;

private:
    std::array<std::byte, 4096> m_room{};
};

/// Speech would be another cost of opus than a tone: a sum of tones that comes and goes.
std::vector<Sample> soundOf(std::uint32_t rate, std::size_t samples, std::size_t at)
{
    std::vector<Sample> sound(samples);
    for (const double hertz : {180.0, 430.0, 1250.0, 2600.0}) {
        const auto part = sine(hertz, -24, rate, samples, at);
        for (std::size_t i = 0; i < samples; ++i)
            sound[i] = static_cast<Sample>(sound[i] + part[i]);
    }
    return sound;
}

std::vector<std::vector<std::byte>> payloadsOf(const Row& row, int seconds)
{
    const CodecFormat format = codecOf(row.from);
    const std::uint32_t rate = soundRate(format, 16000);
    const auto encoder = std::move(*makeEncoder(format, rate));
    const std::size_t frame = rate / 1000 * row.ptimeIn;
    std::vector<std::vector<std::byte>> payloads;
    for (std::size_t at = 0; at < rate * static_cast<std::size_t>(seconds); at += frame) {
        std::vector<std::byte> payload(longestPayload);
        payload.resize(encoder->encode(soundOf(rate, frame, at), payload).value_or(0));
        payloads.push_back(std::move(payload));
    }
    return payloads;
}

std::uint32_t rateOf(const Row& row)
{
    return soundRate(codecOf(row.to), soundRate(codecOf(row.from), 48000));
}

/// CPU seconds of the libraries alone.
double floorOf(const Row& row, const std::vector<std::vector<std::byte>>& payloads)
{
    const std::uint32_t rate = rateOf(row);
    const std::uint32_t decoded = soundRate(codecOf(row.from), rate);
    const auto decoder = std::move(*makeDecoder(codecOf(row.from), decoded));
    const auto encoder = std::move(*makeEncoder(codecOf(row.to), rate));
    auto resampler = std::move(*Resampler::make(decoded, rate));
    std::vector<Sample> sound(decoded / 1000 * longestPacketMs), other(rate), waiting;
    std::vector<std::byte> out(longestPayload);
    const std::size_t frame = rate / 1000 * row.ptimeOut;
    const double begun = cpuSeconds();
    for (const auto& payload : payloads) {
        const std::size_t made = decoder->decode(payload, sound).value_or(0);
        const std::size_t converted = resampler.process(Samples(sound).first(made), other);
        waiting.insert(waiting.end(), other.begin(), other.begin() + static_cast<std::ptrdiff_t>(converted));
        while (waiting.size() >= frame) {
            encoder->encode(Samples(waiting).first(frame), out);
            waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(frame));
        }
    }
    return cpuSeconds() - begun;
}

double costOf(const Row& row, const std::vector<std::vector<std::byte>>& payloads)
{
    Transcoding transcoding;
    transcoding.from = {{96, codecOf(row.from)}};
    transcoding.to = {97, codecOf(row.to)};
    transcoding.ptimeMs = row.ptimeOut;
    DigitPath digits;
    Transcoder transcoder(1, digits);
    if (!transcoder.plan(transcoding))
        return 0;
    Sink sink;
    RtpHeader header;
    header.payloadType = 96;
    Monotonic now{};
    const std::uint32_t step = row.ptimeIn * (codecOf(row.from).clockRate / 1000);
    const double begun = cpuSeconds();
    for (const auto& payload : payloads) {
        transcoder.onPacket(header, payload, now);
        ++header.sequence;
        header.timestamp += step;
        for (std::uint32_t at = 0; at < row.ptimeIn; at += 10) {
            transcoder.onFrame(now, sink);
            now += Transcoder::period;
        }
    }
    return cpuSeconds() - begun;
}

} // namespace

int main(int argc, char** argv)
{
    const int seconds = argc > 1 ? std::stoi(argv[1]) : 20;
    const int rounds = argc > 2 ? std::stoi(argv[2]) : 9;
    nlohmann::json figures = nlohmann::json::object();
    fmt::print(
        "{:<20} {:>12} {:>12} {:>8} {:>16}\n", "direction", "libraries us", "ours us", "ratio", "spread");
    for (const Row& row : rows) {
        const auto payloads = payloadsOf(row, seconds);
        const double frames = static_cast<double>(payloads.size());
        std::vector<double> floors, costs, ratios;
        for (int round = 0; round < rounds; ++round) {
            floors.push_back(floorOf(row, payloads) * 1e6 / frames);
            costs.push_back(costOf(row, payloads) * 1e6 / frames);
            ratios.push_back(costs.back() / floors.back());
        }
        const std::string direction
            = fmt::format("{} {} > {} {}", row.from, row.ptimeIn, row.to, row.ptimeOut);
        figures[direction] = {{"libraries", floors}, {"ours", costs}, {"ratio", ratios}};
        for (auto* values : {&floors, &costs, &ratios})
            std::ranges::sort(*values);
        const std::size_t middle = ratios.size() / 2;
        fmt::print("{:<20} {:>12.1f} {:>12.1f} {:>8.2f} {:>8.2f}..{:.2f}\n", direction, floors[middle],
            costs[middle], ratios[middle], ratios.front(), ratios.back());
    }
    if (argc > 3)
        std::ofstream(argv[3]) << figures;
    return 0;
}

#include "engine/media/transcoder.h"

#include <array>
#include <cstdint>
#include <cstdlib>

/// A stream of RTP packets, each with a length octet and an octet of time in front of it, is played out,
/// decoded by every codec, and sent anew: jitter buffer, decoders, concealment, stretching, digits, pauses.
namespace {

using namespace legscope;

class Sink final : public Transcoder::Egress {
public:
    std::span<std::byte> room() noexcept override { return m_room; }
    void send(std::span<std::byte> packet) noexcept override
    {
        if (packet.size() < 12 || packet.size() > m_room.size())
            std::abort();
    }

private:
    std::array<std::byte, 1600> m_room{};
};

Transcoding everyCodec(CodecKind to)
{
    Transcoding transcoding;
    constexpr std::array kinds{
        CodecKind::Pcmu, CodecKind::Pcma, CodecKind::L16, CodecKind::G722, CodecKind::Opus, CodecKind::G729};
    std::uint8_t type = 0;
    for (const CodecKind kind : kinds) {
        const std::uint32_t clock = kind == CodecKind::Opus ? 48000 : 8000;
        transcoding.from.push_back({type++, *codecFormatOf(nameOf(kind), clock, 1, "")});
        if (kind == to)
            transcoding.to = {96, transcoding.from.back().codec};
    }
    transcoding.noiseFrom = 13;
    return transcoding;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    Octets rest = std::as_bytes(std::span(data, size));
    DigitPath digits;
    digits.plan({.way = std::to_integer<int>(rest[0]) % 2 == 0 ? DigitWay::Rtp : DigitWay::Inband,
        .eventsFrom = {{101, 8000}, {102, 48000}},
        .eventsTo = EventFormat{101, 8000},
        .detection = std::to_integer<int>(rest[0]) % 3 == 0 ? ToneDetection::On : ToneDetection::Off});
    Transcoder transcoder(1, digits);
    Transcoding transcoding = everyCodec(static_cast<CodecKind>(std::to_integer<unsigned>(rest[0]) % 6));
    if (std::to_integer<int>(rest[0]) % 5 == 0)
        transcoding.noiseTo = 13;
    if (!transcoder.plan(transcoding))
        std::abort();
    rest = rest.subspan(1);
    Sink sink;
    Monotonic now{};
    for (int packets = 0; rest.size() > 2 && packets < 200; ++packets) {
        const auto length = std::min(std::to_integer<std::size_t>(rest[0]), rest.size() - 2);
        const int frames = std::to_integer<int>(rest[1]) % 32;
        const Octets packet = rest.subspan(2, length);
        rest = rest.subspan(2 + length);
        if (const auto header = parseRtp(packet))
            transcoder.onPacket(*header, packet.subspan(header->size), now);
        for (int frame = 0; frame < frames; ++frame) {
            transcoder.onFrame(now, sink);
            now += Transcoder::period;
        }
        digits.takePassed();
    }
    return 0;
}

#include "engine/codec/codec.h"

#include "engine/codec/g711.h"
#include "engine/codec/g722.h"
#include "engine/codec/g729.h"
#include "engine/codec/l16.h"
#include "engine/codec/opuscodec.h"

#include <fmt/format.h>

namespace legscope {
namespace {

Result<void> checkRate(const CodecFormat& format, std::uint32_t sampleRate)
{
    if (sampleRate != 0 && soundRate(format, sampleRate) == sampleRate)
        return {};
    return fail(Errc::InvalidArgument,
        fmt::format("{} does not work with sound of {} Hz", nameOf(format.kind), sampleRate));
}

} // namespace

bool Decoder::conceal(std::span<Sample> /*out*/) noexcept
{
    return false;
}

bool Decoder::recover(Octets /*following*/, std::span<Sample> /*out*/) noexcept
{
    return false;
}

bool Decoder::comfort(std::span<Sample> /*out*/) noexcept
{
    return false;
}

void Encoder::expectLoss(unsigned /*percent*/) noexcept { }

Result<std::unique_ptr<Decoder>> makeDecoder(const CodecFormat& format, std::uint32_t sampleRate)
{
    // What the receiver of our opus plays at most says nothing about what it sends.
    CodecFormat sent = format;
    sent.opus = {};
    if (const auto rate = checkRate(sent, sampleRate); !rate)
        return std::unexpected(rate.error());
    switch (format.kind) {
    case CodecKind::Pcmu:
        return makeG711Decoder(G711Law::Mu);
    case CodecKind::Pcma:
        return makeG711Decoder(G711Law::A);
    case CodecKind::L16:
        return makeL16Decoder(format.clockRate);
    case CodecKind::G722:
        return makeG722Decoder();
    case CodecKind::Opus:
        return makeOpusDecoder(sampleRate);
    case CodecKind::G729:
        return makeG729Decoder();
    }
    return fail(Errc::Internal, "a codec without a decoder");
}

Result<std::unique_ptr<Encoder>> makeEncoder(const CodecFormat& format, std::uint32_t sampleRate)
{
    if (const auto rate = checkRate(format, sampleRate); !rate)
        return std::unexpected(rate.error());
    switch (format.kind) {
    case CodecKind::Pcmu:
        return makeG711Encoder(G711Law::Mu);
    case CodecKind::Pcma:
        return makeG711Encoder(G711Law::A);
    case CodecKind::L16:
        return makeL16Encoder();
    case CodecKind::G722:
        return makeG722Encoder();
    case CodecKind::Opus:
        return makeOpusEncoder(sampleRate, format.opus);
    case CodecKind::G729:
        return makeG729Encoder();
    }
    return fail(Errc::Internal, "a codec without an encoder");
}

} // namespace legscope

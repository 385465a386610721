#include "engine/codec/codecformat.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/words.h"
#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

struct KnownCodec {
    CodecKind kind;
    std::string_view name;
    std::uint32_t clockRate; ///< Hz; 0: any that sound is sampled with
    std::uint32_t soundRate; ///< Hz; 0: the clock's
};

constexpr std::array<KnownCodec, 6> knownCodecs{{
    {CodecKind::Pcmu, "PCMU", 8000, 8000},
    {CodecKind::Pcma, "PCMA", 8000, 8000},
    {CodecKind::L16, "L16", 0, 0},
    {CodecKind::G722, "G722", 8000, 16000},
    {CodecKind::Opus, "opus", 48000, 0},
    {CodecKind::G729, "G729", 8000, 8000},
}};
constexpr std::array<std::uint32_t, 5> opusRates{8000, 12000, 16000, 24000, 48000};
constexpr std::uint32_t slowestSound = 8000, fastestSound = 48000;

const KnownCodec& knownCodec(CodecKind kind)
{
    return *std::ranges::find(knownCodecs, kind, &KnownCodec::kind);
}

std::uint32_t within(
    std::optional<std::uint32_t> value, std::uint32_t least, std::uint32_t most, std::uint32_t otherwise)
{
    return value && *value >= least && *value <= most ? *value : otherwise;
}

OpusParameters readOpusParameters(std::string_view fmtp)
{
    OpusParameters parameters;
    for (const std::string_view part : splitAt(fmtp, ';')) {
        const auto sides = splitAt(part, '=');
        if (sides.size() != 2)
            continue;
        const std::string_view key = trimmed(sides[0]);
        const auto value = parseNumber(trimmed(sides[1]));
        if (equalsIgnoringCase(key, "useinbandfec"))
            parameters.inbandFec = value == 1U;
        else if (equalsIgnoringCase(key, "usedtx"))
            parameters.dtx = value == 1U;
        else if (equalsIgnoringCase(key, "maxaveragebitrate"))
            parameters.maxAverageBitrate = within(value, 6000, 510000, 0);
        else if (equalsIgnoringCase(key, "maxplaybackrate"))
            parameters.maxPlaybackRate = within(value, slowestSound, fastestSound, fastestSound);
    }
    return parameters;
}

} // namespace

std::optional<CodecFormat> codecFormatOf(
    std::string_view name, std::uint32_t clockRate, std::uint32_t channels, std::string_view fmtp)
{
    const auto known = std::ranges::find_if(
        knownCodecs, [name](const KnownCodec& codec) { return equalsIgnoringCase(codec.name, name); });
    if (known == knownCodecs.end())
        return std::nullopt;
    // Some phones write the rate of the sound for G722, and other numbers for opus.
    const bool hasFixedClock = known->kind == CodecKind::Opus || known->kind == CodecKind::G722;
    if (!hasFixedClock && known->clockRate != 0 && known->clockRate != clockRate)
        return std::nullopt;
    if (known->kind != CodecKind::Opus && channels > 1)
        return std::nullopt;
    CodecFormat format;
    format.kind = known->kind;
    format.clockRate = known->clockRate != 0 ? known->clockRate : clockRate;
    if (format.clockRate < slowestSound || format.clockRate > fastestSound || format.clockRate % 100 != 0)
        return std::nullopt;
    if (known->kind == CodecKind::Opus)
        format.opus = readOpusParameters(fmtp);
    return format;
}

std::optional<CodecFormat> codecFormatOf(const SdpCodec& codec)
{
    const auto known = std::ranges::find_if(
        knownCodecs, [&codec](const KnownCodec& one) { return sameEncoding(one.name, codec.name); });
    if (known == knownCodecs.end())
        return std::nullopt;
    return codecFormatOf(known->name, codec.clockRate, codec.channels, codec.fmtp);
}

std::uint32_t soundRate(const CodecFormat& format, std::uint32_t wanted)
{
    if (format.kind != CodecKind::Opus) {
        const std::uint32_t rate = knownCodec(format.kind).soundRate;
        return rate != 0 ? rate : format.clockRate;
    }
    const std::uint32_t needed = std::min(wanted, format.opus.maxPlaybackRate);
    const auto enough
        = std::ranges::find_if(opusRates, [needed](std::uint32_t rate) { return rate >= needed; });
    return enough != opusRates.end() ? *enough : opusRates.back();
}

std::uint32_t frameFor(const CodecFormat& format, std::uint32_t ptimeMs)
{
    constexpr std::uint32_t shortest = 10, longest = 120;
    constexpr std::uint32_t mostOctets = 1440, octetsASample = 2; // of what passes any Ethernet in one piece
    const std::uint32_t fitting
        = format.kind == CodecKind::L16 ? mostOctets * 1000 / (format.clockRate * octetsASample) : longest;
    const std::uint32_t most = std::clamp(fitting, shortest, longest);
    const std::uint32_t ptime = std::clamp(ptimeMs, shortest, most) / shortest * shortest;
    if (format.kind != CodecKind::Opus || ptime == shortest)
        return ptime;
    return ptime / 20 * 20;
}

std::string_view nameOf(CodecKind kind)
{
    return knownCodec(kind).name;
}

} // namespace legscope

#include "engine/sdp/staticpayload.h"

#include "engine/core/caseless.h"
#include "engine/sdp/sdptext.h"

#include <algorithm>
#include <array>
#include <string>

namespace legscope {
namespace {

struct StaticPayload {
    std::string_view payloadType;
    std::string_view name;
    std::uint32_t clockRate; ///< Hz
    std::uint32_t channels;
};

/// RFC 3551 section 6, tables 4 and 5.
constexpr StaticPayload staticPayloads[] = {
    {"0", "PCMU", 8000, 1},
    {"3", "GSM", 8000, 1},
    {"4", "G723", 8000, 1},
    {"5", "DVI4", 8000, 1},
    {"6", "DVI4", 16000, 1},
    {"7", "LPC", 8000, 1},
    {"8", "PCMA", 8000, 1},
    {"9", "G722", 8000, 1},
    {"10", "L16", 44100, 2},
    {"11", "L16", 44100, 1},
    {"12", "QCELP", 8000, 1},
    {"13", "CN", 8000, 1},
    {"14", "MPA", 90000, 1},
    {"15", "G728", 8000, 1},
    {"16", "DVI4", 11025, 1},
    {"17", "DVI4", 22050, 1},
    {"18", "G729", 8000, 1},
    {"25", "CelB", 90000, 1},
    {"26", "JPEG", 90000, 1},
    {"28", "nv", 90000, 1},
    {"31", "H261", 90000, 1},
    {"32", "MPV", 90000, 1},
    {"33", "MP2T", 90000, 1},
    {"34", "H263", 90000, 1},
};

/// By payload type.
constexpr auto clockRates = [] {
    std::array<std::uint32_t, firstDynamicType> rates{};
    for (const StaticPayload& known : staticPayloads) {
        std::size_t type = 0;
        for (const char digit : known.payloadType)
            type = 10 * type + static_cast<std::size_t>(digit - '0');
        rates[type] = known.clockRate;
    }
    return rates;
}();

std::string canonical(std::string_view name)
{
    std::string bare;
    std::ranges::copy_if(name, std::back_inserter(bare), [](char c) { return c != '.'; });
    for (const std::string_view annex : {"G729A", "G729B", "G729AB"}) {
        if (equalsIgnoringCase(bare, annex))
            bare.resize(4);
    }
    return bare;
}

} // namespace

bool sameEncoding(std::string_view left, std::string_view right)
{
    return equalsIgnoringCase(left, right) || equalsIgnoringCase(canonical(left), canonical(right));
}

bool renames(std::string_view encoding, const SdpCodec& fixed)
{
    return !sameEncoding(encoding, fixed.name)
        && std::ranges::any_of(staticPayloads,
            [encoding](const StaticPayload& other) { return sameEncoding(encoding, other.name); });
}

SdpCodec codecOfFormat(std::string_view format)
{
    SdpCodec codec;
    codec.payloadType = format;
    const auto* known = std::ranges::find(staticPayloads, format, &StaticPayload::payloadType);
    if (known != std::end(staticPayloads)) {
        codec.name = known->name;
        codec.clockRate = known->clockRate;
        codec.channels = known->channels;
    }
    return codec;
}

std::uint32_t staticClockRateOf(std::uint8_t payloadType) noexcept
{
    return payloadType < clockRates.size() ? clockRates[payloadType] : 0;
}

std::string_view staticPayloadTypeOf(const SdpCodec& codec)
{
    const auto* known = std::ranges::find_if(staticPayloads, [&codec](const StaticPayload& fixed) {
        return equalsIgnoringCase(fixed.name, codec.name) && fixed.clockRate == codec.clockRate
            && fixed.channels == codec.channels;
    });
    return known == std::end(staticPayloads) ? std::string_view() : known->payloadType;
}

} // namespace legscope

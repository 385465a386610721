#include "engine/sdp/noiseformat.h"

#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

constexpr std::uint32_t noiseClock = 8000; // Hz
constexpr const char* noiseType = "13"; // RFC 3551 section 6

bool isNoise(const SdpCodec& codec)
{
    return sameEncoding(codec.name, "CN") && codec.clockRate == noiseClock;
}

SdpCodec ownNoise()
{
    SdpCodec codec;
    codec.payloadType = noiseType;
    codec.name = "CN";
    codec.clockRate = noiseClock;
    return codec;
}

} // namespace

bool goesWithNoise(const SdpCodec& codec)
{
    static constexpr std::array<std::string_view, 4> names{"PCMU", "PCMA", "G722", "L16"};
    return codec.clockRate == noiseClock && std::ranges::any_of(names, [&codec](std::string_view name) {
        return sameEncoding(codec.name, name);
    });
}

std::vector<SdpCodec> noiseAmong(const std::vector<SdpCodec>& all, const std::vector<SdpCodec>& codecs)
{
    const auto found = std::ranges::find_if(all, isNoise);
    if (found == all.end() || std::ranges::none_of(codecs, goesWithNoise))
        return {};
    return {*found};
}

void offerNoise(Negotiated& terms, NoiseFormat wanted)
{
    for (NegotiatedStream& stream : terms.streams) {
        stream.noise.clear();
        if (wanted == NoiseFormat::Named && stream.served() && stream.media == "audio"
            && std::ranges::any_of(stream.codecs, goesWithNoise))
            stream.noise.push_back(ownNoise());
    }
}

} // namespace legscope

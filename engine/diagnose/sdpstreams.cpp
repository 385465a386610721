#include "engine/diagnose/sdpstreams.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/sdp/sdptext.h"
#include "engine/sdp/sdpview.h"
#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::string_view reservedNoise = "19"; ///< comfort noise of old (RFC 3551 section 6)

bool isNamed(const SdpCodec& codec)
{
    const auto type = parseNumber(codec.payloadType);
    return !codec.name.empty() || (type && *type < firstDynamicType && codec.payloadType != reservedNoise);
}

bool carriesSpeech(const SdpCodec& codec)
{
    static constexpr auto others = std::to_array<std::string_view>({"telephone-event", "CN", "red"});
    return isNamed(codec) && std::ranges::none_of(others, [&codec](std::string_view other) {
        return equalsIgnoringCase(codec.name, other);
    });
}

/// "PCMA/8000/1" is "PCMA/8000": one channel is what nothing said means.
std::string nameOf(const SdpCodec& codec)
{
    if (codec.name.empty())
        return "#" + codec.payloadType;
    return codec.channels > 1 ? fmt::format("{}/{}/{}", codec.name, codec.clockRate, codec.channels)
                              : fmt::format("{}/{}", codec.name, codec.clockRate);
}

SdpStream streamOf(const SdpMedia& media)
{
    const bool isUnspecified = media.host && media.host->literal && media.host->literal->isUnspecified();
    SdpStream stream;
    stream.media = media.media;
    stream.rejected = media.port == 0;
    stream.rtp = media.proto.contains("RTP/");
    stream.secure = media.proto.contains("RTP/SAVP");
    stream.held = isUnspecified || media.direction != MediaDirection::SendRecv;
    stream.inactive = media.direction == MediaDirection::Inactive;
    stream.holds = isUnspecified || stream.inactive || media.direction == MediaDirection::SendOnly;
    if (!stream.rtp)
        return stream;
    stream.formats = media.formats;
    for (const SdpCodec& codec : media.codecs) {
        if (carriesSpeech(codec))
            stream.codecs.push_back(nameOf(codec));
    }
    return stream;
}

} // namespace

bool isSameCodec(std::string_view one, std::string_view other)
{
    return equalsIgnoringCase(one, other);
}

std::vector<SdpStream> streamsOf(std::string_view sdp)
{
    const auto lines = splitSdp(sdp);
    const auto view = viewOf(lines);
    if (!view)
        return {};
    std::vector<SdpStream> streams;
    streams.reserve(view->media.size());
    std::ranges::transform(view->media, std::back_inserter(streams), streamOf);
    for (const SdpLine& line : lines) {
        if (line.type != 'a' || line.section < 0)
            continue;
        SdpStream& stream = streams[static_cast<std::size_t>(line.section)];
        const std::string_view name = attributeOf(line).name;
        stream.candidates |= equalsIgnoringCase(name, "candidate");
        stream.zrtp |= equalsIgnoringCase(name, "zrtp-hash");
    }
    return streams;
}

} // namespace legscope

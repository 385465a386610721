#include "engine/call/relayedmline.h"

#include "engine/core/number.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::uint8_t highestPayloadType = 127; // RFC 3550 section 5.1

} // namespace

bool isRelayed(const SdpMedia& media)
{
    return media.port != 0 && !media.overTcp;
}

std::uint32_t relayOf(const SdpView& view, std::uint32_t mline)
{
    const SdpMedia& media = view.media[mline];
    for (const auto& bundle : view.bundles) {
        if (media.mid.empty() || std::ranges::find(bundle, media.mid) == bundle.end())
            continue;
        for (const std::string& mid : bundle) {
            const auto tagged = std::ranges::find(view.media, mid, &SdpMedia::mid);
            if (tagged != view.media.end() && isRelayed(*tagged) && tagged->port == media.port)
                return static_cast<std::uint32_t>(tagged - view.media.begin());
        }
    }
    return mline;
}

std::string codecName(const SdpMedia& media)
{
    if (media.codecs.empty())
        return media.formats.empty() ? "" : media.formats.front();
    const SdpCodec& codec = media.codecs.front();
    return codec.clockRate == 0 ? codec.name : fmt::format("{}/{}", codec.name, codec.clockRate);
}

StreamKind streamKindOf(const SdpMedia& media)
{
    return media.proto.find("RTP/") == std::string::npos ? StreamKind::Raw : StreamKind::Rtp;
}

bool isHeld(const SdpMedia& media)
{
    return media.direction == MediaDirection::RecvOnly || media.direction == MediaDirection::Inactive
        || (media.host && media.host->literal && media.host->literal->isUnspecified());
}

void addFormats(EndPlan& end, const SdpMedia& media)
{
    for (const SdpCodec& codec : media.codecs) {
        const auto type = leadingNumber<std::uint8_t>(codec.payloadType);
        if (type && *type <= highestPayloadType)
            end.formats.push_back({*type, codec.name, codec.clockRate});
    }
}

} // namespace legscope

#include "engine/sdp/sdpnews.h"

#include <algorithm>

namespace legscope {
namespace {

/// What the view of an SDP does not tell: keys, attributes, bandwidth.
bool isCompared(const SdpLine& line)
{
    switch (line.type) {
    case 0:
    case 'v':
    case 'o':
    case 's':
    case 't':
    case 'c':
    case 'm':
        return false;
    case 'a': {
        const std::string_view name = attributeOf(line).name;
        return name != "setup" && !isDirection(name);
    }
    default:
        return true;
    }
}

std::string_view hostOf(const SdpMedia& media)
{
    return media.host ? std::string_view(media.host->text) : std::string_view();
}

bool tellsNewsOf(const SdpMedia& now, const SdpMedia& before)
{
    if (now.port == 0 && before.port == 0)
        return false;
    const bool newFormat = std::ranges::any_of(now.formats, [&before](const std::string& format) {
        return std::ranges::find(before.formats, format) == before.formats.end();
    });
    return newFormat || now.media != before.media || now.port != before.port
        || now.portCount != before.portCount || now.proto != before.proto || hostOf(now) != hostOf(before)
        || now.direction != before.direction;
}

} // namespace

bool hasNews(const ParsedSdp& now, const ParsedSdp& before)
{
    const auto &nowMedia = now.view().media, &beforeMedia = before.view().media;
    if (nowMedia.size() != beforeMedia.size())
        return true;
    for (std::size_t i = 0; i < nowMedia.size(); ++i) {
        if (tellsNewsOf(nowMedia[i], beforeMedia[i]))
            return true;
    }
    return std::ranges::any_of(now.lines(), [&before](const SdpLine& line) {
        return isCompared(line) && std::ranges::none_of(before.lines(), [&line](const SdpLine& other) {
            return other.section == line.section && other.text == line.text;
        });
    });
}

} // namespace legscope

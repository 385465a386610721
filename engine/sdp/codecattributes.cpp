#include "engine/sdp/codecattributes.h"

#include "engine/core/number.h"
#include "engine/core/words.h"
#include "engine/sdp/sdpfields.h"
#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <vector>

namespace legscope {
namespace {

/// The one that an attribute is about; null: the m-line has none of that payload type, or nothing is said of
/// it.
SdpCodec* codecOf(SdpMedia& media, const std::vector<std::string_view>& words)
{
    if (words.size() < 2)
        return nullptr;
    const auto found = std::ranges::find(media.codecs, words[0], &SdpCodec::payloadType);
    return found == media.codecs.end() ? nullptr : &*found;
}

} // namespace

/// The number that a text begins with; 0 when it begins with none.
std::uint32_t leadingNumberOrZero(std::string_view text)
{
    return leadingNumber<std::uint32_t>(text).value_or(0);
}

void readRtpmap(SdpMedia& media, std::string_view value)
{
    const auto words = wordsOf(value);
    SdpCodec* const codec = codecOf(media, words);
    if (!codec)
        return;
    const std::string_view encoding = words[1];
    const std::size_t rateAt = std::min(encoding.find('/'), encoding.size());
    // What RFC 3551 gives the number to, whatever name and clock the phone writes.
    if (const SdpCodec fixed = codecOfFormat(words[0]);
        !fixed.name.empty() && !renames(encoding.substr(0, rateAt), fixed))
        return;
    codec->name = encoding.substr(0, rateAt);
    const std::string_view rate = encoding.substr(std::min(rateAt + 1, encoding.size()));
    codec->clockRate = leadingNumberOrZero(rate);
    const std::size_t channelsAt = rate.find('/');
    codec->channels = channelsAt == std::string_view::npos
        ? 1
        : std::max(leadingNumberOrZero(rate.substr(channelsAt + 1)), 1u);
}

void readFmtp(SdpMedia& media, std::string_view value)
{
    const auto words = wordsOf(value);
    SdpCodec* const codec = codecOf(media, words);
    if (!codec)
        return;
    const auto from = static_cast<std::size_t>(words[1].data() - value.data());
    const auto to = static_cast<std::size_t>(words.back().data() + words.back().size() - value.data());
    codec->fmtp += codec->fmtp.empty() ? "" : ";";
    codec->fmtp += value.substr(from, to - from);
}

void readFeedback(SdpMedia& media, std::string_view value)
{
    const auto words = wordsOf(value);
    if (words.size() < 2)
        return;
    std::string what(words[1]);
    for (std::size_t i = 2; i < words.size(); ++i)
        what += " " + std::string(words[i]);
    for (SdpCodec& codec : media.codecs) {
        if (words[0] == "*" || words[0] == codec.payloadType)
            codec.feedback.push_back(what);
    }
}

} // namespace legscope

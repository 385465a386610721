#include "engine/diagnose/mediafindings.h"

#include "engine/core/translatable.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

using Streams = std::vector<SdpStream>;

std::string joined(const std::vector<std::string>& names)
{
    return fmt::format("{}", fmt::join(names, ", "));
}

Conclusion about(Severity severity, std::string code, std::uint32_t mline)
{
    return {severity, std::move(code), {}, mline, {}, {}, {}};
}

/// Proxy and bypass pass whatever the ends say; an answer with a codec that nobody offered is theirs.
void findCodecMismatch(std::vector<Conclusion>& found, const MediaView& view)
{
    const Streams &offered = view.agreement.offered(), &answered = view.agreement.answered();
    for (std::size_t i = 0; view.mode != MediaMode::Default && i < offered.size() && i < answered.size();
        ++i) {
        const auto &offer = offered[i].codecs, &answer = answered[i].codecs;
        const bool common = std::ranges::any_of(answer, [&](const std::string& one) {
            return std::ranges::any_of(
                offer, [&](const std::string& other) { return isSameCodec(one, other); });
        });
        if (offered[i].rejected || answered[i].rejected || offer.empty() || answer.empty() || common)
            continue;
        Conclusion one = about(Severity::Warning, "CODEC_MISMATCH", static_cast<std::uint32_t>(i));
        one.text = {QT_TRANSLATE_NOOP("CallFinding",
                        "The answer names %1 where the offer had %2 (m-line %3): the ends do not understand "
                        "each other."),
            {joined(answer), joined(offer), std::to_string(i + 1)}};
        one.remedy.text = {QT_TRANSLATE_NOOP("CallFinding",
            "The side that answered has to choose among the codecs that it was offered: correct its list of "
            "codecs.")};
        one.evidence = {{"offered", joined(offer)}, {"answered", joined(answer)}};
        found.push_back(std::move(one));
        return;
    }
}

void findDirectMedia(std::vector<Conclusion>& found, const MediaView& view)
{
    const Streams& passed = view.agreement.passedOn();
    const auto candidate = std::ranges::find_if(passed, &SdpStream::candidates);
    if (view.mode != MediaMode::Proxy || candidate == passed.end())
        return;
    Conclusion one
        = about(Severity::Notice, "ICE_PASSED", static_cast<std::uint32_t>(candidate - passed.begin()));
    one.text = {QT_TRANSLATE_NOOP("CallFinding",
        "ICE candidates were passed on: the ends may send media directly to each other, around the engine.")};
    one.remedy = {{QT_TRANSLATE_NOOP("CallFinding", "Strip ICE on the profile (proxy-media-ice=strip).")},
        "proxy-media-ice", "strip"};
    found.push_back(std::move(one));
}

void findZrtp(std::vector<Conclusion>& found, const MediaView& view)
{
    const Streams& offered = view.agreement.offered();
    const auto encrypted = std::ranges::find_if(offered, &SdpStream::zrtp);
    if (view.mode != MediaMode::Default || encrypted == offered.end())
        return;
    Conclusion one
        = about(Severity::Notice, "ZRTP_ENDED", static_cast<std::uint32_t>(encrypted - offered.begin()));
    one.text = {QT_TRANSLATE_NOOP("CallFinding",
        "ZRTP was offered, but Default mode ends the media here: the ends cannot agree on keys.")};
    one.remedy = {{QT_TRANSLATE_NOOP(
                      "CallFinding", "Route this call in proxy mode, which passes ZRTP from end to end.")},
        "inbound-proxy-media", "true"};
    found.push_back(std::move(one));
}

} // namespace

std::vector<Conclusion> sdpFindings(const MediaView& view)
{
    std::vector<Conclusion> found;
    findCodecMismatch(found, view);
    findDirectMedia(found, view);
    findZrtp(found, view);
    return found;
}

} // namespace legscope

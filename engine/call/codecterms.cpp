#include "engine/call/codecterms.h"

#include <fmt/format.h>

namespace legscope {
namespace {

template <class List>
Result<std::vector<CodecPreference>> read(std::string_view where, const List& list)
{
    auto preferences = readCodecPreferences(list);
    if (!preferences)
        return fail(preferences.error().code, fmt::format("{}: {}", where, preferences.error().detail));
    return preferences;
}

} // namespace

Result<CodecTerms> codecTermsOf(const ProfileSettings& profile, const CodecVariables& variables)
{
    const auto inbound = read(
        fmt::format("profile {}: inbound-codec-prefs", profile.name), std::span(profile.inboundCodecPrefs));
    const auto outbound = read(
        fmt::format("profile {}: outbound-codec-prefs", profile.name), std::span(profile.outboundCodecPrefs));
    const auto codecs = read("codec_string", std::string_view(variables.codecString));
    const auto absolute = read("absolute_codec_string", std::string_view(variables.absoluteCodecString));
    for (const auto* list : {&inbound, &outbound, &codecs, &absolute}) {
        if (!*list)
            return std::unexpected(list->error());
    }
    CodecTerms terms;
    terms.rules.preferences = !absolute->empty() ? *absolute : !codecs->empty() ? *codecs : *inbound;
    terms.rules.style = profile.codecNegotiation;
    terms.rules.fax = FaxMedia::PassThrough;
    terms.transcodes = !profile.disableTranscoding;
    terms.rules.secure = variables.secure.accepted;
    terms.offered = variables.secure.offered;
    terms.dtlsMtu = variables.secure.dtlsMtu;
    const char* const variable = !absolute->empty() ? "absolute_codec_string"
        : !codecs->empty()                          ? "codec_string"
                                                    : "";
    terms.inboundList = *variable ? variable : fmt::format("inbound-codec-prefs of profile {}", profile.name);
    terms.outboundList
        = *variable ? variable : fmt::format("outbound-codec-prefs of profile {}", profile.name);
    terms.sources.profile = *outbound;
    terms.sources.codecString = *codecs;
    terms.sources.absoluteCodecString = *absolute;
    return terms;
}

} // namespace legscope

#include "engine/channel/codecterms.h"

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

Result<std::vector<CodecPreference>> readVariable(const std::string& name, const VariableReader& variable)
{
    const std::string value = variable(name);
    return read(name, std::string_view(value));
}

} // namespace

Result<CodecTerms> codecTermsOf(
    const ProfileSettings& profile, const VariableReader& variable, const SecureTerms& secure)
{
    const auto inbound = read(
        fmt::format("profile {}: inbound-codec-prefs", profile.name), std::span(profile.inboundCodecPrefs));
    const auto outbound = read(
        fmt::format("profile {}: outbound-codec-prefs", profile.name), std::span(profile.outboundCodecPrefs));
    const auto codecs = readVariable("codec_string", variable);
    const auto absolute = readVariable("absolute_codec_string", variable);
    for (const auto* list : {&inbound, &outbound, &codecs, &absolute}) {
        if (!*list)
            return std::unexpected(list->error());
    }
    CodecTerms terms;
    terms.rules.preferences = !absolute->empty() ? *absolute : !codecs->empty() ? *codecs : *inbound;
    terms.rules.style = profile.codecNegotiation;
    terms.rules.fax = FaxMedia::PassThrough;
    terms.transcodes = !profile.disableTranscoding;
    terms.rules.secure = secure.accepted;
    terms.offered = secure.offered;
    terms.dtlsMtu = secure.dtlsMtu;
    const char* const name = !absolute->empty() ? "absolute_codec_string"
        : !codecs->empty()                      ? "codec_string"
                                                : "";
    terms.inboundList = *name ? name : fmt::format("inbound-codec-prefs of profile {}", profile.name);
    terms.outboundList = *name ? name : fmt::format("outbound-codec-prefs of profile {}", profile.name);
    terms.sources.profile = *outbound;
    terms.sources.codecString = *codecs;
    terms.sources.absoluteCodecString = *absolute;
    return terms;
}

} // namespace legscope

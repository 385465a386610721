#include "engine/sdp/codecpreference.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/sdp/sdptext.h"
#include "engine/sdp/staticpayload.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {
namespace {

/// A line end is no padding: it is refused as part of the name or the parameters.
std::string_view withoutPadding(std::string_view text)
{
    const std::size_t from = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(from, text.find_last_not_of(" \t") + 1 - from);
}

std::unexpected<Error> badToken(std::string_view token, std::string_view cause)
{
    return fail(Errc::InvalidArgument, fmt::format("codec \"{}\": {}", token, cause));
}

/// The field that the letter of an option names; null for a letter that is none.
std::uint32_t* fieldOf(CodecPreference& preference, char letter)
{
    switch (letter) {
    case 'h':
        return &preference.clockRate;
    case 'i':
        return &preference.ptimeMs;
    case 'c':
        return &preference.channels;
    case 'b':
        return &preference.bitRate;
    default:
        return nullptr;
    }
}

/// "20i", "48000h"...
Result<void> readOption(CodecPreference& preference, std::string_view option, std::string_view token)
{
    std::uint32_t* field = option.empty() ? nullptr : fieldOf(preference, option.back());
    if (!field)
        return badToken(
            token, fmt::format("\"@{}\" is none of @<Hz>h, @<ms>i, @<channels>c, @<bit/s>b", option));
    *field = wholeNumber<std::uint32_t>(option.substr(0, option.size() - 1)).value_or(0);
    if (*field == 0)
        return badToken(token, fmt::format("\"@{}\" has no number above 0 before its letter", option));
    return {};
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || c == '+' || c == '.';
}

/// The sampling of the sound, not the RTP clock, is what an operator writes for these.
bool hasFixedClock(std::string_view name)
{
    return equalsIgnoringCase(name, "opus") || equalsIgnoringCase(name, "G722");
}

} // namespace

Result<CodecPreference> readCodecPreference(std::string_view token)
{
    token = withoutPadding(token);
    const std::size_t tilde = std::min(token.find('~'), token.size());
    std::string_view rest = token.substr(0, tilde);
    const std::string_view fmtp = token.substr(std::min(tilde + 1, token.size()));
    std::size_t at = std::min(rest.find('@'), rest.size());
    std::string_view name = rest.substr(0, at);
    if (name.starts_with("mod_") && name.find('.') != std::string_view::npos)
        name.remove_prefix(name.find('.') + 1);
    if (name.empty() || !std::ranges::all_of(name, isNameCharacter))
        return badToken(token, "it has no name, or one with characters that no codec has");
    if (std::ranges::any_of(fmtp, [](char c) { return static_cast<unsigned char>(c) < ' '; }))
        return badToken(token, "its parameters hold a control character");
    CodecPreference preference;
    preference.name = name;
    preference.fmtp = fmtp;
    while (at < rest.size()) {
        rest.remove_prefix(at + 1);
        at = std::min(rest.find('@'), rest.size());
        if (const auto done = readOption(preference, rest.substr(0, at), token); !done)
            return std::unexpected(done.error());
    }
    return preference;
}

Result<std::vector<CodecPreference>> readCodecPreferences(std::string_view list)
{
    std::vector<std::string> tokens;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        tokens.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return readCodecPreferences(tokens);
}

Result<std::vector<CodecPreference>> readCodecPreferences(std::span<const std::string> tokens)
{
    std::vector<CodecPreference> preferences;
    for (const std::string& token : tokens) {
        if (withoutPadding(token).empty())
            continue;
        auto preference = readCodecPreference(token);
        if (!preference)
            return std::unexpected(preference.error());
        preferences.push_back(std::move(*preference));
    }
    return preferences;
}

bool permits(const CodecPreference& preference, const SdpCodec& codec)
{
    if (!sameEncoding(preference.name, codec.name))
        return false;
    if (hasFixedClock(codec.name))
        return true;
    return (preference.clockRate == 0 || preference.clockRate == codec.clockRate)
        && (preference.channels == 0 || preference.channels == codec.channels);
}

bool sameCodec(const SdpCodec& left, const SdpCodec& right)
{
    return sameEncoding(left.name, right.name)
        && (hasFixedClock(left.name)
            || (left.clockRate == right.clockRate && left.channels == right.channels));
}

bool isTelephoneEvent(const SdpCodec& codec)
{
    return equalsIgnoringCase(codec.name, "telephone-event");
}

bool isAuxiliary(const SdpCodec& codec)
{
    static constexpr std::array<std::string_view, 6> names{
        "telephone-event", "CN", "red", "rtx", "ulpfec", "flexfec-03"};
    return std::ranges::any_of(
        names, [&codec](std::string_view name) { return equalsIgnoringCase(name, codec.name); });
}

std::vector<CodecPreference> offerPreferences(const CodecSources& sources)
{
    std::vector<CodecPreference> result;
    const auto append = [&result](const std::vector<CodecPreference>& list) {
        for (const CodecPreference& preference : list) {
            if (std::ranges::find(result, preference) == result.end())
                result.push_back(preference);
        }
    };
    if (!sources.absoluteCodecString.empty()) {
        append(sources.absoluteCodecString);
        return result;
    }
    append(sources.originator);
    append(sources.codecString.empty() ? sources.profile : sources.codecString);
    return result;
}

} // namespace legscope

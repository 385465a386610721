#include "engine/config/parametervalue.h"

#include "engine/config/globalvariables.h"
#include "engine/core/socketaddress.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace legscope {
namespace {

/// "PCMA", "PCMA@20i", "opus@48000h@20i@2c": a name and what it is narrowed to.
bool isCodecPreference(std::string_view text)
{
    const auto parts = splitAt(text, '@');
    const auto isNameCharacter = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || std::string_view("_.-/~").find(c) != std::string_view::npos;
    };
    if (parts[0].empty() || !std::ranges::all_of(parts[0], isNameCharacter))
        return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
        return part.size() >= 2 && std::string_view("ihkbc").find(part.back()) != std::string_view::npos
            && parseNumber(part.substr(0, part.size() - 1));
    });
}

} // namespace

std::unexpected<Error> refuseValue(std::string_view value, std::string_view expected)
{
    return fail(Errc::InvalidArgument, fmt::format("\"{}\" is not {}", excerpt(value), expected));
}

std::unexpected<Error> refuseChoice(const ParameterValue& value)
{
    return refuseValue(
        value.text, fmt::format("one of {}", fmt::join(splitAt(value.facts.range, '|'), ", ")));
}

std::unexpected<Error> refuseRange(std::string_view value, std::string_view what, NumberRange range)
{
    return refuseValue(value, fmt::format("{} from {} to {}", what, range.least, range.most));
}

Result<void> readTruth(bool& target, const ParameterValue& value)
{
    const auto truth = truthOf(value.text);
    if (!truth)
        return refuseValue(value.text, "true or false");
    target = *truth;
    return {};
}

Result<void> readText(std::string& target, const ParameterValue& value, std::string_view what)
{
    if (trimmed(value.text).empty())
        return refuseValue(value.text, what);
    target = value.text;
    return {};
}

Result<void> readBoundAddress(std::string& target, const ParameterValue& written)
{
    const std::string_view value = written.text;
    if (equalsIgnoringCase(value, "auto")) {
        target = localAddress(false);
        return {};
    }
    constexpr std::string_view byInterface = "interface:";
    if (equalsIgnoringCase(value.substr(0, byInterface.size()), byInterface)) {
        target = interfaceAddress(value.substr(byInterface.size())).value_or(localAddress(false));
        return {};
    }
    const auto address = SocketAddress::parse(value, 0);
    if (!address || address->isMulticast())
        return refuseValue(value, "an IP address of this machine (a literal; host names are not looked up)");
    target = address->host();
    return {};
}

Result<void> readAdvertisedAddress(std::string& target, const ParameterValue& written)
{
    std::string_view value = written.text;
    constexpr std::string_view marked = "autonat:";
    if (equalsIgnoringCase(value.substr(0, marked.size()), marked))
        value.remove_prefix(marked.size());
    if (value.empty() || equalsIgnoringCase(value, "auto") || equalsIgnoringCase(value, "auto-nat")) {
        target.clear();
        return {};
    }
    const auto address = SocketAddress::parse(value, 0);
    if (!address || address->isMulticast() || address->isUnspecified())
        return refuseValue(
            value, "an IP address to advertise (a literal; stun: and host: are not looked up)");
    target = address->host();
    return {};
}

Result<void> readAdvertisedHost(std::string& target, const ParameterValue& written)
{
    std::string_view value = written.text;
    if (equalsIgnoringCase(value.substr(0, 5), "stun:"))
        return refuseValue(value, "an IP address or a host name to advertise (STUN servers are not asked)");
    if (equalsIgnoringCase(value.substr(0, 8), "autonat:"))
        value.remove_prefix(8);
    const bool isMarked = equalsIgnoringCase(value.substr(0, 5), "host:");
    const std::string_view host = isMarked ? value.substr(5) : value;
    if (!isMarked
        && (host.empty() || !isHostName(host) || SocketAddress::parse(host, 0)
            || equalsIgnoringCase(host, "auto") || equalsIgnoringCase(host, "auto-nat")))
        return readAdvertisedAddress(target, {value, written.facts});
    if (!isHostName(host))
        return refuseValue(value, "a host name after \"host:\"");
    target = host;
    return {};
}

Result<void> readCodecs(std::vector<std::string>& target, const ParameterValue& value)
{
    std::vector<std::string> codecs;
    for (const std::string_view part : splitAt(value.text, ',')) {
        const std::string_view codec = trimmed(part);
        if (codec.empty())
            continue;
        if (!isCodecPreference(codec))
            return refuseValue(codec, "a codec such as PCMA, PCMA@20i or opus@48000h");
        codecs.emplace_back(codec);
    }
    if (codecs.empty() || codecs.size() > 50)
        return refuseValue(value.text, "a list of 1 to 50 codecs");
    target = std::move(codecs);
    return {};
}

} // namespace legscope

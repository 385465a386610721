#include "engine/config/profilesetters.h"

#include "engine/config/securemediavalue.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>

namespace legscope {

Result<void> setSipPort(ProfileSettings& settings, const ParameterValue& value)
{
    const std::string_view port = equalsIgnoringCase(value.text, "auto") ? "0" : value.text;
    return readNumber(settings.sipPort, {port, value.facts}, "a port (0: the first that is free)");
}

Result<void> setDialplan(ProfileSettings& settings, const ParameterValue& value)
{
    const auto kinds = splitAt(value.text, ',');
    if (std::ranges::none_of(kinds, [](auto kind) { return equalsIgnoringCase(trimmed(kind), "XML"); }))
        return refuseValue(value.text, "a dialplan of the kind XML, the only one there is");
    settings.dialplan = value.text;
    return {};
}

Result<void> setCodecPrefs(ProfileSettings& settings, const ParameterValue& value)
{
    if (auto set = readCodecs(settings.inboundCodecPrefs, value); !set)
        return set;
    settings.outboundCodecPrefs = settings.inboundCodecPrefs;
    return {};
}

Result<void> setHoldMusic(ProfileSettings& settings, const ParameterValue& value)
{
    settings.holdMusic = value.text;
    return {};
}

Result<void> setNegotiation(ProfileSettings& settings, const ParameterValue& value)
{
    static constexpr std::array<std::pair<std::string_view, NegotiationStyle>, 3> choices{
        {{"generous", NegotiationStyle::Generous}, {"greedy", NegotiationStyle::Greedy},
            {"scrooge", NegotiationStyle::Scrooge}}};
    return readChoice(settings.codecNegotiation, value, choices);
}

Result<void> setIcePolicy(ProfileSettings& settings, const ParameterValue& value)
{
    static constexpr std::array<std::pair<std::string_view, IceTreatment>, 2> choices{
        {{"strip", IceTreatment::Strip}, {"reject", IceTreatment::Reject}}};
    return readChoice(settings.icePolicy, value, choices);
}

Result<void> setDtmfType(ProfileSettings& settings, const ParameterValue& value)
{
    const auto way = digitWayNamed(value.text);
    if (!way)
        return refuseChoice(value);
    settings.dtmfType = *way;
    return {};
}

Result<void> setVad(ProfileSettings& settings, const ParameterValue& value)
{
    static constexpr std::array<std::pair<std::string_view, VadLegs>, 4> choices{{{"in", VadLegs::Inbound},
        {"out", VadLegs::Outbound}, {"both", VadLegs::Both}, {"none", VadLegs::None}}};
    return readChoice(settings.vad, value, choices);
}

Result<void> setMediaAppPolicy(ProfileSettings& settings, const ParameterValue& value)
{
    static constexpr std::array<std::pair<std::string_view, MediaAppPolicy>, 3> choices{
        {{"hangup", MediaAppPolicy::HangUp}, {"refuse", MediaAppPolicy::Refuse},
            {"upgrade", MediaAppPolicy::Upgrade}}};
    return readChoice(settings.mediaAppPolicy, value, choices);
}

Result<void> setSuites(std::string& target, std::string_view value)
{
    if (readSuites(value).empty() && !trimmed(value).empty())
        return fail(
            Errc::InvalidArgument, fmt::format("{} names no suite of SRTP that is served", excerpt(value)));
    target = std::string(trimmed(value));
    return {};
}

Result<void> setSecureMedia(std::string& target, std::string_view value)
{
    const std::size_t colon = std::min(value.find(':'), value.size());
    target = std::string(trimmed(value.substr(0, colon)));
    std::string suites;
    if (const auto set = setSuites(suites, value.substr(std::min(colon + 1, value.size()))); !set)
        return set;
    if (!suites.empty())
        target += ':' + suites;
    return {};
}

Result<void> setCallerIdType(ProfileSettings& settings, const ParameterValue& value)
{
    const auto type = callerIdTypeOf(value.text);
    if (!type)
        return refuseChoice(value);
    settings.callerIdType = *type;
    return {};
}

Result<void> setAssertedIdParse(ProfileSettings& settings, const ParameterValue& value)
{
    static constexpr std::array<std::pair<std::string_view, AssertedIdParse>, 4> choices{
        {{"default", AssertedIdParse::User}, {"user-only", AssertedIdParse::User},
            {"user-domain", AssertedIdParse::UserAndDomain}, {"verbatim", AssertedIdParse::Verbatim}}};
    return readChoice(settings.assertedIdParse, value, choices);
}

Result<void> setCapture(ProfileSettings& settings, const ParameterValue& value)
{
    static constexpr std::array<std::pair<std::string_view, bool>, 2> choices{
        {{"headers", false}, {"payload", true}}};
    return readChoice(settings.capturePayload, value, choices);
}

Result<void> setAutoAdjust(ProfileSettings& settings, const ParameterValue& value)
{
    bool disabled = false;
    auto set = readTruth(disabled, value);
    settings.rtpAutoAdjust = set ? !disabled : settings.rtpAutoAdjust;
    return set;
}

Result<void> setSessionTimeout(ProfileSettings& settings, const ParameterValue& value)
{
    const NumberRange range = numberRangeOf(value.facts);
    const auto number = parseNumber(value.text);
    if (!number || (*number != 0 && (*number < range.least || *number > range.most)))
        return refuseValue(value.text,
            fmt::format("0 or a number of seconds from {} to {} (RFC 4028)", range.least, range.most));
    settings.sessionTimeoutSeconds = *number;
    return {};
}

Result<void> setEventPayloadType(ProfileSettings& settings, const ParameterValue& value)
{
    std::uint8_t type = 0;
    auto set = readNumber(type, value, "a dynamic payload type");
    if (set)
        settings.eventPayloadType = type;
    return set;
}

Result<void> setDscp(ProfileSettings& settings, const ParameterValue& value)
{
    std::uint8_t point = 0;
    auto set = readNumber(point, value, "a differentiated services code point");
    if (set)
        settings.rtpDscp = point;
    return set;
}

std::string_view orNothing(std::string_view value)
{
    return equalsIgnoringCase(trimmed(value), "none") ? std::string_view() : value;
}

Result<void> setNetworks(
    std::optional<NetworkList>& target, const ProfileSettings& settings, std::string_view value)
{
    if (trimmed(value).empty()) {
        target.reset();
        return {};
    }
    auto networks = networksNamed(settings.networkLists, value);
    if (!networks)
        return std::unexpected(networks.error());
    target = std::move(*networks);
    return {};
}

Result<void> addNatAcl(ProfileSettings& settings, std::string_view value)
{
    std::optional<NetworkList> networks;
    if (auto set = setNetworks(networks, settings, orNothing(value)); !set)
        return set;
    if (networks)
        settings.natAcls.push_back(std::move(*networks));
    return {};
}

Result<void> setTrustedAcl(ProfileSettings& settings, std::string_view value)
{
    auto set = setNetworks(settings.trustedAcl, settings, orNothing(value));
    if (set && !settings.trustedAcl)
        settings.trustedAcl = NetworkList(NetworkList::Verdict::Deny);
    return set;
}

} // namespace legscope

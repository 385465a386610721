#include "engine/config/profilesettings.h"

#include "engine/config/globalvariables.h"
#include "engine/config/inboundacl.h"
#include "engine/config/restriction.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/socketaddress.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace legscope {

namespace {

using Setter = Result<void> (*)(ProfileSettings&, std::string_view);

struct Parameter {
    std::string_view name;
    Setter set;
};

std::unexpected<Error> refuse(std::string_view value, std::string_view expected)
{
    return fail(Errc::InvalidArgument, fmt::format("\"{}\" is not {}", excerpt(value), expected));
}

Result<void> setTruth(bool& target, std::string_view value)
{
    const auto truth = truthOf(value);
    if (!truth)
        return refuse(value, "true or false");
    target = *truth;
    return {};
}

template <class Number>
Result<void> setNumber(
    Number& target, std::string_view value, std::uint32_t least, std::uint32_t most, std::string_view unit)
{
    const auto number = parseNumber(value);
    if (!number || *number < least || *number > most)
        return refuse(value, fmt::format("{} from {} to {}", unit, least, most));
    target = static_cast<Number>(*number);
    return {};
}

Result<void> setBoundAddress(std::string& target, std::string_view value)
{
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
        return refuse(value, "an IP address of this machine (a literal; host names are not looked up)");
    target = address->host();
    return {};
}

/// Empty, auto and auto-nat advertise the bound address: NAT is not detected. "autonat:ADDRESS" names it.
Result<void> setAdvertisedAddress(std::string& target, std::string_view value)
{
    constexpr std::string_view marked = "autonat:";
    if (equalsIgnoringCase(value.substr(0, marked.size()), marked))
        value.remove_prefix(marked.size());
    if (value.empty() || equalsIgnoringCase(value, "auto") || equalsIgnoringCase(value, "auto-nat")) {
        target.clear();
        return {};
    }
    const auto address = SocketAddress::parse(value, 0);
    if (!address || address->isMulticast() || address->isUnspecified())
        return refuse(value, "an IP address to advertise (a literal; stun: and host: are not looked up)");
    target = address->host();
    return {};
}

/// An address as above, or a host name ("host:media.example.org" or without "host:"), looked up at the start.
Result<void> setAdvertisedHost(std::string& target, std::string_view value)
{
    if (equalsIgnoringCase(value.substr(0, 5), "stun:"))
        return refuse(value, "an IP address or a host name to advertise (STUN servers are not asked)");
    if (equalsIgnoringCase(value.substr(0, 8), "autonat:"))
        value.remove_prefix(8);
    const bool isMarked = equalsIgnoringCase(value.substr(0, 5), "host:");
    const std::string_view host = isMarked ? value.substr(5) : value;
    if (!isMarked
        && (host.empty() || !isHostName(host) || SocketAddress::parse(host, 0)
            || equalsIgnoringCase(host, "auto") || equalsIgnoringCase(host, "auto-nat")))
        return setAdvertisedAddress(target, value);
    if (!isHostName(host))
        return refuse(value, "a host name after \"host:\"");
    target = host;
    return {};
}

Result<void> setText(std::string& target, std::string_view value, std::string_view what)
{
    if (trimmed(value).empty())
        return refuse(value, what);
    target = value;
    return {};
}

Result<void> setSeconds(std::uint32_t& target, std::string_view value)
{
    return setNumber(target, value, 0, 86400, "a number of seconds");
}

Result<void> setLimit(std::uint32_t& target, std::string_view value)
{
    return setNumber(target, value, 0, 999'999'999, "a number");
}

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

Result<void> setCodecs(std::vector<std::string>& target, std::string_view value)
{
    std::vector<std::string> codecs;
    for (const std::string_view part : splitAt(value, ',')) {
        const std::string_view codec = trimmed(part);
        if (codec.empty())
            continue;
        if (!isCodecPreference(codec))
            return refuse(codec, "a codec such as PCMA, PCMA@20i or opus@48000h");
        codecs.emplace_back(codec);
    }
    if (codecs.empty() || codecs.size() > 50)
        return refuse(value, "a list of 1 to 50 codecs");
    target = std::move(codecs);
    return {};
}

template <class Choice, std::size_t count>
Result<void> setChoice(Choice& target, std::string_view value,
    const std::array<std::pair<std::string_view, Choice>, count>& choices)
{
    std::string words;
    for (const auto& [word, choice] : choices) {
        if (equalsIgnoringCase(value, word)) {
            target = choice;
            return {};
        }
        words += words.empty() ? "" : ", ";
        words += word;
    }
    return refuse(value, fmt::format("one of {}", words));
}

Result<void> setSipPort(ProfileSettings& settings, std::string_view value)
{
    if (equalsIgnoringCase(value, "auto"))
        value = "0";
    return setNumber(settings.sipPort, value, 0, 65535, "a port (0: the first that is free)");
}

Result<void> setDialplan(ProfileSettings& settings, std::string_view value)
{
    const auto kinds = splitAt(value, ',');
    if (std::ranges::none_of(kinds, [](auto kind) { return equalsIgnoringCase(trimmed(kind), "XML"); }))
        return refuse(value, "a dialplan of the kind XML, the only one there is");
    settings.dialplan = value;
    return {};
}

Result<void> setCodecPrefs(ProfileSettings& settings, std::string_view value)
{
    if (auto set = setCodecs(settings.inboundCodecPrefs, value); !set)
        return set;
    settings.outboundCodecPrefs = settings.inboundCodecPrefs;
    return {};
}

Result<void> setNegotiation(ProfileSettings& settings, std::string_view value)
{
    static constexpr std::array<std::pair<std::string_view, NegotiationStyle>, 3> choices{
        {{"generous", NegotiationStyle::Generous}, {"greedy", NegotiationStyle::Greedy},
            {"scrooge", NegotiationStyle::Scrooge}}};
    return setChoice(settings.codecNegotiation, value, choices);
}

Result<void> setIcePolicy(ProfileSettings& settings, std::string_view value)
{
    static constexpr std::array<std::pair<std::string_view, IceTreatment>, 2> choices{
        {{"strip", IceTreatment::Strip}, {"reject", IceTreatment::Reject}}};
    return setChoice(settings.icePolicy, value, choices);
}

Result<void> setMediaAppPolicy(ProfileSettings& settings, std::string_view value)
{
    static constexpr std::array<std::pair<std::string_view, MediaAppPolicy>, 3> choices{
        {{"hangup", MediaAppPolicy::HangUp}, {"refuse", MediaAppPolicy::Refuse},
            {"upgrade", MediaAppPolicy::Upgrade}}};
    return setChoice(settings.mediaAppPolicy, value, choices);
}

Result<void> setCallerIdType(ProfileSettings& settings, std::string_view value)
{
    const auto type = callerIdTypeOf(value);
    if (!type)
        return refuse(value, "one of rpid, pid, none");
    settings.callerIdType = *type;
    return {};
}

Result<void> setAssertedIdParse(ProfileSettings& settings, std::string_view value)
{
    static constexpr std::array<std::pair<std::string_view, AssertedIdParse>, 4> choices{
        {{"default", AssertedIdParse::User}, {"user-only", AssertedIdParse::User},
            {"user-domain", AssertedIdParse::UserAndDomain}, {"verbatim", AssertedIdParse::Verbatim}}};
    return setChoice(settings.assertedIdParse, value, choices);
}

Result<void> setCapture(ProfileSettings& settings, std::string_view value)
{
    static constexpr std::array<std::pair<std::string_view, bool>, 2> choices{
        {{"headers", false}, {"payload", true}}};
    return setChoice(settings.capturePayload, value, choices);
}

Result<void> setAutoAdjust(ProfileSettings& settings, std::string_view value)
{
    bool disabled = false;
    auto set = setTruth(disabled, value);
    settings.rtpAutoAdjust = set ? !disabled : settings.rtpAutoAdjust;
    return set;
}

/// RFC 4028 section 4: nothing below 90 seconds; 0 leaves sessions without a timer.
Result<void> setSessionTimeout(ProfileSettings& settings, std::string_view value)
{
    const auto number = parseNumber(value);
    if (!number || (*number != 0 && (*number < 90 || *number > 86400)))
        return refuse(value, "0 or a number of seconds from 90 to 86400 (RFC 4028)");
    settings.sessionTimeoutSeconds = *number;
    return {};
}

Result<void> setRate(std::uint32_t& target, std::string_view value)
{
    return setNumber(target, value, 1, 1'000'000, "a number from 1 to 1000000");
}

/// RFC 2474: six bits.
Result<void> setDscp(ProfileSettings& settings, std::string_view value)
{
    std::uint8_t point = 0;
    auto set = setNumber(point, value, 0, 63, "a differentiated services code point");
    if (set)
        settings.rtpDscp = point;
    return set;
}

/// The name of a list of acl.conf, or networks themselves; empty: no rule.
Result<void> setLearnAcl(ProfileSettings& settings, std::string_view value)
{
    if (trimmed(value).empty()) {
        settings.rtpLearnAcl.reset();
        return {};
    }
    auto networks = networksNamed(settings.networkLists, value);
    if (!networks)
        return std::unexpected(networks.error());
    settings.rtpLearnAcl = std::move(*networks);
    return {};
}

bool isNone(std::string_view value)
{
    return trimmed(value).empty() || equalsIgnoringCase(trimmed(value), "none");
}

/// Several add up.
Result<void> addNatAcl(ProfileSettings& settings, std::string_view value)
{
    if (isNone(value))
        return {};
    auto networks = networksNamed(settings.networkLists, value);
    if (!networks)
        return std::unexpected(networks.error());
    settings.natAcls.push_back(std::move(*networks));
    return {};
}

Result<void> setLocalNetworkAcl(ProfileSettings& settings, std::string_view value)
{
    settings.localNetworkAcl.reset();
    if (isNone(value))
        return {};
    auto networks = networksNamed(settings.networkLists, value);
    if (!networks)
        return std::unexpected(networks.error());
    settings.localNetworkAcl = std::move(*networks);
    return {};
}

/// "none": nobody is trusted, whatever apply-inbound-acl says.
Result<void> setTrustedAcl(ProfileSettings& settings, std::string_view value)
{
    if (isNone(value)) {
        settings.trustedAcl = NetworkList(NetworkList::Verdict::Deny);
        return {};
    }
    auto networks = networksNamed(settings.networkLists, value);
    if (!networks)
        return std::unexpected(networks.error());
    settings.trustedAcl = std::move(*networks);
    return {};
}

constexpr const char* milliseconds = "a number of milliseconds";

constexpr std::array<Parameter, 53> knownParameters{{
    {"sip-ip", [](auto& s, auto v) { return setBoundAddress(s.sipIp, v); }},
    {"sip-port", setSipPort},
    {"ext-sip-ip", [](auto& s, auto v) { return setAdvertisedAddress(s.extSipIp, v); }},
    {"rtp-ip", [](auto& s, auto v) { return setBoundAddress(s.rtpIp, v); }},
    {"ext-rtp-ip", [](auto& s, auto v) { return setAdvertisedHost(s.extRtpIp, v); }},
    {"rtp-start-port", [](auto& s, auto v) { return setNumber(s.rtpStartPort, v, 1024, 65534, "a port"); }},
    {"rtp-end-port", [](auto& s, auto v) { return setNumber(s.rtpEndPort, v, 1025, 65535, "a port"); }},
    {"context", [](auto& s, auto v) { return setText(s.context, v, "the name of a dialplan context"); }},
    {"dialplan", setDialplan},
    {"user-agent-string", [](auto& s, auto v) { return setText(s.userAgent, v, "a name to send"); }},
    {"inbound-proxy-media", [](auto& s, auto v) { return setTruth(s.inboundProxyMedia, v); }},
    {"inbound-bypass-media", [](auto& s, auto v) { return setTruth(s.inboundBypassMedia, v); }},
    {"inbound-late-negotiation", [](auto& s, auto v) { return setTruth(s.inboundLateNegotiation, v); }},
    {"inbound-codec-negotiation", setNegotiation},
    {"inbound-codec-prefs", [](auto& s, auto v) { return setCodecs(s.inboundCodecPrefs, v); }},
    {"outbound-codec-prefs", [](auto& s, auto v) { return setCodecs(s.outboundCodecPrefs, v); }},
    {"codec-prefs", setCodecPrefs},
    {"proxy-media-ice", setIcePolicy},
    {"proxy-media-app-policy", setMediaAppPolicy},
    {"disable-rtp-auto-adjust", setAutoAdjust},
    {"rtp-auto-adjust-threshold",
        [](auto& s, auto v) {
            return setNumber(s.rtpAutoAdjustThreshold, v, 1, 1000, "a number of packets");
        }},
    {"rtp-learn-acl", setLearnAcl},
    {"apply-nat-acl", addNatAcl},
    {"local-network-acl", setLocalNetworkAcl},
    {"aggressive-nat-detection", [](auto& s, auto v) { return setTruth(s.aggressiveNatDetection, v); }},
    {"rtp-dscp", setDscp},
    {"session-timeout", setSessionTimeout},
    {"minimum-session-expires",
        [](auto& s, auto v) {
            return setNumber(s.minimumSessionExpires, v, 90, 86400, "a number of seconds");
        }},
    {"timer-T1", [](auto& s, auto v) { return setNumber(s.timerT1, v, 1, 10'000, milliseconds); }},
    {"timer-T1X64",
        [](auto& s, auto v) { return setNumber(s.timerT1x64.emplace(), v, 64, 640'000, milliseconds); }},
    {"timer-T2", [](auto& s, auto v) { return setNumber(s.timerT2, v, 1, 60'000, milliseconds); }},
    {"timer-T4", [](auto& s, auto v) { return setNumber(s.timerT4, v, 1, 60'000, milliseconds); }},
    {"rtp-timeout-sec", [](auto& s, auto v) { return setSeconds(s.rtpTimeoutSeconds, v); }},
    {"rtp-hold-timeout-sec", [](auto& s, auto v) { return setSeconds(s.rtpHoldTimeoutSeconds, v); }},
    {"media_timeout", [](auto& s, auto v) { return setSeconds(s.rtpTimeoutSeconds, v); }},
    {"media_hold_timeout", [](auto& s, auto v) { return setSeconds(s.rtpHoldTimeoutSeconds, v); }},
    {"rtp-capture", setCapture},
    {"apply-inbound-acl", addInboundAcl},
    {"disable-transfer", [](auto& s, auto v) { return setTruth(s.disableTransfer, v); }},
    {"max-sessions", [](auto& s, auto v) { return setLimit(s.maxSessions, v); }},
    {"sessions-per-second", [](auto& s, auto v) { return setLimit(s.sessionsPerSecond, v); }},
    {"legscope-accept-unenforced", [](auto& s, auto v) { return setTruth(s.acceptUnenforced, v); }},
    {"sip-requests-per-second", [](auto& s, auto v) { return setRate(s.requestsPerSecond, v); }},
    {"sip-requests-per-source", [](auto& s, auto v) { return setRate(s.requestsPerSource, v); }},
    {"sip-connections", [](auto& s, auto v) { return setRate(s.connections, v); }},
    {"sip-connections-per-source", [](auto& s, auto v) { return setRate(s.connectionsPerSource, v); }},
    {"caller-id-type", setCallerIdType},
    {"p-asserted-id-parse", setAssertedIdParse},
    {"pass-callee-id", [](auto& s, auto v) { return setTruth(s.passCalleeId, v); }},
    {"cid-in-1xx", [](auto& s, auto v) { return setTruth(s.calleeIdWhileRinging, v); }},
    {"send-display-update", [](auto& s, auto v) { return setTruth(s.sendDisplayUpdate, v); }},
    {"legscope-trusted-acl", setTrustedAcl},
    {"add-x-cid", [](auto& s, auto v) { return setTruth(s.addXCid, v); }},
}};

const Parameter* findParameter(std::string_view name)
{
    const auto found = std::ranges::find_if(
        knownParameters, [name](const Parameter& known) { return equalsIgnoringCase(known.name, name); });
    return found == knownParameters.end() ? nullptr : &*found;
}

} // namespace

std::optional<CallerIdType> callerIdTypeOf(std::string_view word)
{
    if (equalsIgnoringCase(word, "rpid"))
        return CallerIdType::Rpid;
    if (equalsIgnoringCase(word, "pid"))
        return CallerIdType::Pid;
    return equalsIgnoringCase(word, "none") ? std::optional(CallerIdType::None) : std::nullopt;
}

MediaMode modeOf(const ProfileSettings& settings)
{
    if (settings.inboundBypassMedia)
        return MediaMode::Bypass;
    return settings.inboundProxyMedia ? MediaMode::Proxy : MediaMode::Default;
}

bool isKnownParameter(std::string_view name)
{
    return findParameter(name) != nullptr;
}

Result<bool> setParameter(ProfileSettings& settings, const std::string& name, const std::string& value)
{
    settings.parameters.emplace_back(name, value);
    const Parameter* parameter = findParameter(name);
    if (!parameter) {
        settings.unknownParameters.push_back(name);
        return false;
    }
    auto set = hasControlCharacter(value)
        ? Result<void>(refuse(value, "a value: it has a control character in it"))
        : parameter->set(settings, value);
    if (!set)
        return fail(Errc::InvalidArgument, fmt::format("{}: {}", parameter->name, set.error().detail));
    return true;
}

Result<void> checkProfile(const ProfileSettings& settings)
{
    if (settings.rtpStartPort >= settings.rtpEndPort)
        return fail(Errc::InvalidArgument,
            fmt::format("rtp-start-port {} is not below rtp-end-port {}", settings.rtpStartPort,
                settings.rtpEndPort));
    if (settings.sessionTimeoutSeconds != 0
        && settings.sessionTimeoutSeconds < settings.minimumSessionExpires)
        return fail(Errc::InvalidArgument,
            fmt::format("session-timeout {} is below minimum-session-expires {}",
                settings.sessionTimeoutSeconds, settings.minimumSessionExpires));
    const auto sip = SocketAddress::parse(settings.sipIp, 0);
    if (sip && sip->isUnspecified() && settings.extSipIp.empty())
        return fail(Errc::InvalidArgument,
            fmt::format("sip-ip {} needs ext-sip-ip: peers must be told an address", settings.sipIp));
    const auto bound = SocketAddress::parse(settings.rtpIp, 0);
    if (bound && bound->isUnspecified() && settings.extRtpIp.empty())
        return fail(Errc::InvalidArgument,
            fmt::format("rtp-ip {} needs ext-rtp-ip: peers must be told an address", settings.rtpIp));
    const auto advertised = SocketAddress::parse(settings.extRtpIp, 0);
    if (bound && advertised && bound->family() != advertised->family())
        return fail(Errc::InvalidArgument,
            fmt::format(
                "ext-rtp-ip {} is of another IP version than rtp-ip {}", settings.extRtpIp, settings.rtpIp));
    return {};
}

} // namespace legscope

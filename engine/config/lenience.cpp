#include "engine/config/lenience.h"

#include "engine/config/globalvariables.h"
#include "engine/config/parametertable.h"
#include "engine/config/profileparameters.h"
#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/socketaddress.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <span>

namespace legscope {
namespace {

constexpr auto boundedNumbers = std::to_array<std::string_view>({"rtp-start-port", "rtp-end-port",
    "rtp-auto-adjust-threshold", "rtp-dscp", "session-timeout", "minimum-session-expires", "rtp-timeout-sec",
    "rtp-hold-timeout-sec", "media_timeout", "media_hold_timeout", "auto-jitterbuffer-msec", "dtmf-duration",
    "rtp-digit-delay", "rtcp-audio-interval-msec", "max-sessions", "sessions-per-second"});

constexpr auto truths = std::to_array<std::string_view>({"inbound-proxy-media", "inbound-bypass-media",
    "inbound-late-negotiation", "disable-rtp-auto-adjust", "disable-transfer", "legscope-accept-unenforced",
    "disable-transcoding", "suppress-cng", "supress-cng", "liberal-dtmf", "pass-rfc2833", "pass-callee-id",
    "cid-in-1xx", "send-display-update"});

constexpr auto withoutStandIn = std::to_array<std::string_view>({"sip-ip", "rtp-ip", "dialplan"});

bool has(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::any_of(
        names, [name](std::string_view known) { return equalsIgnoringCase(known, name); });
}

/// What atoi(3) makes of a text, bounded; nothing when it does not begin with a number.
std::optional<long long> bounded(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    if (const auto number = leadingNumber<long long>(text))
        return number;
    const bool isNegative = text.starts_with('-');
    const std::string_view digits = text.substr(isNegative ? 1 : 0);
    if (digits.empty() || digits.front() < '0' || digits.front() > '9')
        return std::nullopt;
    return isNegative ? -1 : 1'000'000'000'000LL; // more than a number holds
}

/// The value that stands in for one that cannot be used; nothing: what the profile had stays.
std::optional<std::string> standIn(std::string_view name, std::string_view value)
{
    if (has(truths, name))
        return "false";
    if (equalsIgnoringCase(name, "sip-port"))
        return "5060"; // as in FreeSWITCH
    const auto number = has(boundedNumbers, name) ? bounded(value) : std::nullopt;
    if (!number)
        return std::nullopt;
    const bool zeroIsNever = factsOf(name)->range.starts_with("0,");
    if (zeroIsNever && *number <= 0)
        return "0";
    const NumberRange range = numberRangeOf(name);
    return std::to_string(std::clamp<long long>(*number, range.least, range.most));
}

/// Codecs that can be read, of those in a list.
std::optional<std::string> readableCodecs(const std::string& name, const std::string& value)
{
    if (!lowered(name).ends_with("codec-prefs"))
        return std::nullopt;
    std::string kept;
    for (const std::string_view codec : splitAt(value, ',')) {
        ProfileSettings probe;
        if (!trimmed(codec).empty() && setParameter(probe, name, std::string(codec)))
            kept.append(kept.empty() ? "" : ",").append(codec);
    }
    return kept.empty() ? std::nullopt : std::optional(kept);
}

/// A list that cannot be read must not open what it was to close: nobody is in it. Empty for any other
/// parameter.
std::string holdNobody(ProfileSettings& settings, std::string_view name, std::string_view value)
{
    if (equalsIgnoringCase(name, "rtp-learn-acl"))
        settings.rtpLearnAcl = NetworkList(NetworkList::Verdict::Deny);
    else if (equalsIgnoringCase(name, "legscope-trusted-acl"))
        settings.trustedAcl = NetworkList(NetworkList::Verdict::Deny);
    else if (equalsIgnoringCase(name, "apply-inbound-acl"))
        settings.inboundAcl.push_back({excerpt(value), {}, {}, std::nullopt});
    else
        return {};
    return "nobody is in it";
}

} // namespace

Result<LenientSetting> setLeniently(
    ProfileSettings& settings, const std::string& name, const std::string& value)
{
    auto set = setParameter(settings, name, value);
    if (set)
        return LenientSetting{*set, {}};
    if (has(withoutStandIn, name) || hasControlCharacter(value))
        return std::unexpected(std::move(set.error()));
    if (const std::string closed = holdNobody(settings, name, value); !closed.empty())
        return LenientSetting{true, fmt::format("{}; {}", set.error().detail, closed)};
    auto instead = standIn(name, value);
    if (!instead)
        instead = readableCodecs(name, value);
    std::string outcome = "it does not count";
    if (instead) {
        if (setParameter(settings, name, *instead))
            outcome = fmt::format("{} counts", *instead);
        settings.parameters.pop_back(); // what was written is there already
    }
    return LenientSetting{true, fmt::format("{}; {}", set.error().detail, outcome)};
}

std::vector<std::string> settle(ProfileSettings& settings)
{
    std::vector<std::string> changed;
    if (settings.rtpStartPort >= settings.rtpEndPort) {
        const ProfileSettings defaults;
        changed.push_back(fmt::format("rtp-start-port {} is not below rtp-end-port {}; {} to {} count",
            settings.rtpStartPort, settings.rtpEndPort, defaults.rtpStartPort, defaults.rtpEndPort));
        settings.rtpStartPort = defaults.rtpStartPort;
        settings.rtpEndPort = defaults.rtpEndPort;
    }
    if (settings.sessionTimeoutSeconds != 0
        && settings.sessionTimeoutSeconds < settings.minimumSessionExpires) {
        changed.push_back(fmt::format("session-timeout {} is below minimum-session-expires {}; {} counts",
            settings.sessionTimeoutSeconds, settings.minimumSessionExpires, settings.minimumSessionExpires));
        settings.sessionTimeoutSeconds = settings.minimumSessionExpires;
    }
    const auto bound = SocketAddress::parse(settings.rtpIp, 0);
    const auto advertised = SocketAddress::parse(settings.extRtpIp, 0);
    if (bound && advertised && bound->family() != advertised->family()) {
        changed.push_back(
            fmt::format("ext-rtp-ip {} is of another IP version than rtp-ip {}; it does not count",
                settings.extRtpIp, settings.rtpIp));
        settings.extRtpIp.clear();
    }
    const auto replaceUnspecified = [&](std::string_view name, std::string& ours, const std::string& shown) {
        const auto address = SocketAddress::parse(ours, 0);
        if (!address || !address->isUnspecified() || !shown.empty())
            return;
        const std::string own = localAddress(address->family() == IpFamily::V6);
        changed.push_back(fmt::format("{} {} is nothing that peers can be told; {} counts", name, ours, own));
        ours = own;
    };
    replaceUnspecified("sip-ip", settings.sipIp, settings.extSipIp);
    replaceUnspecified("rtp-ip", settings.rtpIp, settings.extRtpIp);
    return changed;
}

} // namespace legscope

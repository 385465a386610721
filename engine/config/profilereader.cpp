#include "engine/config/profilereader.h"

#include "engine/core/socketaddress.h"
#include "engine/core/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace legscope {

namespace {

void readParameter(const pugi::xml_node& element, const ConfigDocument& document, ProfileElement& profile,
    ProblemList& problems)
{
    const SourceLocation where = document.whereOf(element);
    const std::string name = attributeOf(element, "name");
    const std::string value = attributeOf(element, "value");
    if (name.empty() || !element.attribute("value")) {
        problems.warning(where, "a <param> needs name and value");
        return;
    }
    const bool repeated = std::ranges::any_of(
        profile.parameters, [&](const auto& earlier) { return equalsIgnoringCase(earlier.name, name); });
    if (repeated)
        problems.warning(where, fmt::format("{} is set more than once; the last one counts", excerpt(name)));
    profile.parameters.push_back({name, value, document.positionOf(element)});
    const auto set = setParameter(profile.settings, name, value);
    if (!set) {
        profile.usable = false;
        problems.error(where,
            fmt::format("profile {} is left out: {}", excerpt(profile.settings.name), set.error().detail));
    } else if (!*set) {
        problems.notice(
            where, fmt::format("the parameter {} is not known here and does nothing", excerpt(name)));
    } else if (equalsIgnoringCase(value, "auto-nat")) {
        problems.notice(where, fmt::format("{}: NAT is not detected; the bound address is advertised", name));
    }
}

/// What a profile has that says nothing else: the range of RTP ports of switch.conf, and the lists of
/// acl.conf.
ProfileSettings readDefaults(const ConfigDocument& document, ProblemList& problems)
{
    ProfileSettings defaults;
    defaults.networkLists = readNetworkLists(document, problems);
    for (const auto& configuration : document.inSection("configuration")) {
        if (std::string_view(configuration.name()) != "configuration"
            || attributeOf(configuration, "name") != "switch.conf")
            continue;
        for (const auto& settings : configuration.children("settings")) {
            for (const auto& parameter : settings.children("param")) {
                const std::string name = attributeOf(parameter, "name");
                if (name != "rtp-start-port" && name != "rtp-end-port")
                    continue;
                if (const auto set = setParameter(defaults, name, attributeOf(parameter, "value")); !set)
                    problems.error(document.whereOf(parameter), set.error().detail);
            }
        }
    }
    return defaults;
}

ProfileElement readProfile(const pugi::xml_node& element, const ProfileSettings& defaults,
    const ConfigDocument& document, ProblemList& problems)
{
    ProfileElement profile;
    profile.settings = defaults;
    profile.at = document.positionOf(element);
    profile.settings.where = document.whereOf(element);
    profile.settings.name = attributeOf(element, "name");
    const std::string& name = profile.settings.name;
    if (name.empty() || hasControlCharacter(name) || name.find('/') != std::string::npos) {
        profile.usable = false;
        problems.error(profile.settings.where,
            fmt::format(
                "a profile is left out: its name \"{}\" is empty or has a character that names cannot have",
                excerpt(name)));
    }
    for (const auto& settings : element.children("settings")) {
        profile.settingsAt = document.positionOf(settings);
        for (const auto& parameter : settings.children("param"))
            readParameter(parameter, document, profile, problems);
    }
    for (const auto& gateways : element.children("gateways"))
        for (const auto& gateway : gateways.children("gateway"))
            problems.notice(document.whereOf(gateway),
                fmt::format("the gateway {} is not used: gateways are not supported",
                    excerpt(attributeOf(gateway, "name"))));
    if (const auto checked = checkProfile(profile.settings); profile.usable && !checked) {
        profile.usable = false;
        problems.error(profile.settings.where,
            fmt::format("profile {} is left out: {}", excerpt(name), checked.error().detail));
    }
    return profile;
}

bool wantSameSocket(const ProfileSettings& left, const ProfileSettings& right)
{
    const auto a = SocketAddress::parse(left.sipIp, left.sipPort);
    const auto b = SocketAddress::parse(right.sipIp, right.sipPort);
    if (!a || !b || left.sipPort == 0 || left.sipPort != right.sipPort || a->family() != b->family())
        return false;
    return a->sameHost(*b) || a->isUnspecified() || b->isUnspecified();
}

} // namespace

std::vector<ProfileElement> readProfiles(const ConfigDocument& document, ProblemList& problems)
{
    std::vector<ProfileElement> profiles;
    const ProfileSettings defaults = readDefaults(document, problems);
    for (const auto& configuration : document.inSection("configuration")) {
        if (std::string_view(configuration.name()) != "configuration"
            || attributeOf(configuration, "name") != "sofia.conf")
            continue;
        for (const auto& global : configuration.children("global_settings"))
            for (const auto& parameter : global.children("param"))
                problems.notice(document.whereOf(parameter),
                    fmt::format("the global setting {} is not known here and does nothing",
                        excerpt(attributeOf(parameter, "name"))));
        for (const auto& list : configuration.children("profiles"))
            for (const auto& element : list.children("profile"))
                profiles.push_back(readProfile(element, defaults, document, problems));
    }
    return profiles;
}

void checkProfilesTogether(std::vector<ProfileElement>& profiles, ProblemList& problems)
{
    for (auto profile = profiles.begin(); profile != profiles.end(); ++profile) {
        for (auto earlier = profiles.begin(); earlier != profile && profile->usable; ++earlier) {
            if (!earlier->usable)
                continue;
            const ProfileSettings& first = earlier->settings;
            const ProfileSettings& second = profile->settings;
            std::string cause;
            if (first.name == second.name)
                cause = "the name is taken by the profile of";
            else if (wantSameSocket(first, second))
                cause = fmt::format(
                    "{} port {} is taken by the profile {} of", second.sipIp, second.sipPort, first.name);
            else
                continue;
            profile->usable = false;
            problems.error(second.where,
                fmt::format("profile {} is left out: {} {}:{}", second.name, cause, first.where.file,
                    first.where.line));
        }
    }
}

} // namespace legscope

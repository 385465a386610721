#include "engine/config/profilereader.h"

#include "engine/config/lenience.h"
#include "engine/config/localstreamreader.h"
#include "engine/config/parameterkind.h"
#include "engine/config/restriction.h"
#include "engine/core/caseless.h"
#include "engine/core/socketaddress.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace legscope {

namespace {

/// `what` is "parameter" or "global setting".
ConfigProblem withoutEffect(
    const std::string& name, std::string_view what, const std::string& profile, const SourceLocation& where)
{
    ConfigProblem problem{Severity::Notice, where, {}};
    const auto kind = kindOfParameter(name);
    problem.kind = kind.value_or(ProblemKind::Cosmetic);
    problem.name = excerpt(name);
    problem.profile = profile;
    problem.text = kind
        ? fmt::format("the {} {} is not known here and does nothing", what, problem.name)
        : fmt::format("the {} {} is not known here and does nothing, nor is it one of FreeSWITCH", what,
              problem.name);
    problem.summary = fmt::format("the {} {} does nothing here", what, problem.name);
    return problem;
}

/// What restricts has a word of its own, and protection that is switched off is off.
bool isWorthTelling(std::string_view name, std::string_view value)
{
    const bool isOff = truthOf(value) == false;
    return !findRestriction(name) && !(isOff && kindOfParameter(name) == ProblemKind::Security);
}

/// Parameters of which every one counts.
bool addsUp(std::string_view name)
{
    return equalsIgnoringCase(name.substr(0, 6), "apply-");
}

/// What the profile restricts and nothing enforces: it does not start, or it starts and says so.
void checkRestrictions(ProfileElement& profile, const ConfigDocument& document, ProblemList& problems)
{
    ProfileSettings& settings = profile.settings;
    // Those of switch.conf come first.
    std::vector<SourceLocation> places(
        settings.parameters.size() - profile.parameters.size(), settings.where);
    for (const auto& parameter : profile.parameters)
        places.push_back(document.source().location(parameter.at));
    settings.unenforced = findUnenforced(settings, places);
    for (const UnenforcedParameter& one : settings.unenforced) {
        if (one.always || !settings.acceptUnenforced)
            problems.error(one.where,
                fmt::format("profile {} does not start: {}", excerpt(settings.name), refusalOf(one)));
    }
}

void checkLists(const ProfileElement& profile, ProblemList& problems)
{
    for (const AppliedList& applied : profile.settings.inboundAcl)
        if (!applied.network && !profile.settings.networkLists.contains(applied.name))
            problems.warning(profile.settings.where,
                fmt::format(
                    "profile {}: apply-inbound-acl names the list {}, which is not in acl.conf; nobody "
                    "is in it",
                    excerpt(profile.settings.name), excerpt(applied.name)));
}

/// "XML,enum": what is named beside XML.
void checkDialplans(const ProfileSettings& settings, ProblemList& problems)
{
    for (const std::string_view kind : splitAt(settings.dialplan, ','))
        if (!equalsIgnoringCase(trimmed(kind), "XML") && !trimmed(kind).empty())
            problems.warning(settings.where,
                fmt::format("the dialplan {} is not there: only XML is asked", excerpt(trimmed(kind))));
}

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
    if (repeated && !addsUp(name))
        problems.warning(where, fmt::format("{} is set more than once; the last one counts", excerpt(name)));
    profile.parameters.push_back({name, value, document.positionOf(element)});
    const auto set = setLeniently(profile.settings, name, value);
    if (!set) {
        profile.leaveOut(where,
            fmt::format("profile {} is left out: {}", excerpt(profile.settings.name), set.error().detail),
            problems);
    } else if (!set->warning.empty()) {
        problems.warning(where, fmt::format("profile {}: {}", excerpt(profile.settings.name), set->warning));
    } else if (!set->known) {
        if (isWorthTelling(name, value))
            problems.setting(withoutEffect(name, "parameter", profile.settings.name, where));
    } else if (equalsIgnoringCase(value, "auto-nat")) {
        problems.notice(where, fmt::format("{}: NAT is not detected; the bound address is advertised", name));
    }
}

/// What a profile has that says nothing else: the range of RTP ports of switch.conf, the lists of acl.conf,
/// and FreeSWITCH's usual hold-music where local_stream.conf has something to hear.
ProfileSettings readDefaults(const ConfigDocument& document, const Directory& users, ProblemList& problems)
{
    ProfileSettings defaults;
    defaults.networkLists = readNetworkLists(document, users, problems);
    if (hasLocalStreams(document))
        defaults.holdMusic = "local_stream://moh";
    for (const auto& configuration : document.configurationsNamed("switch.conf")) {
        for (const auto& settings : configuration.children("settings")) {
            for (const auto& parameter : settings.children("param")) {
                const std::string name = attributeOf(parameter, "name");
                if (name != "rtp-start-port" && name != "rtp-end-port")
                    continue;
                const auto set = setLeniently(defaults, name, attributeOf(parameter, "value"));
                if (!set)
                    problems.error(document.whereOf(parameter), set.error().detail);
                else if (!set->warning.empty())
                    problems.warning(document.whereOf(parameter), set->warning);
            }
        }
    }
    return defaults;
}

/// <aliases>, and <domains> whose names are aliases too; "all" is every domain of the directory.
void readAliases(
    const pugi::xml_node& element, const ConfigDocument& document, std::vector<std::string>& aliases)
{
    const auto add = [&](const std::string& name) {
        if (!name.empty() && std::ranges::find(aliases, name) == aliases.end())
            aliases.push_back(name);
    };
    for (const auto& list : element.children("aliases"))
        for (const auto& alias : list.children("alias"))
            add(attributeOf(alias, "name"));
    for (const auto& list : element.children("domains")) {
        for (const auto& domain : list.children("domain")) {
            const std::string name = attributeOf(domain, "name");
            if (!isTrue(attributeOf(domain, "alias")))
                continue;
            if (!equalsIgnoringCase(name, "all")) {
                add(name);
                continue;
            }
            for (const auto& known : document.inSection("directory"))
                if (std::string_view(known.name()) == "domain")
                    add(attributeOf(known, "name"));
        }
    }
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
        profile.leaveOut(profile.settings.where,
            fmt::format(
                "a profile is left out: its name \"{}\" is empty or has a character that names cannot have",
                excerpt(name)),
            problems);
    }
    for (const auto& settings : element.children("settings")) {
        profile.settingsAt = document.positionOf(settings);
        for (const auto& parameter : settings.children("param"))
            readParameter(parameter, document, profile, problems);
    }
    readAliases(element, document, profile.settings.aliases);
    for (const auto& gateways : element.children("gateways"))
        for (const auto& gateway : gateways.children("gateway"))
            problems.setting({Severity::Notice, document.whereOf(gateway),
                fmt::format("the gateway {} is not used: gateways are not supported",
                    excerpt(attributeOf(gateway, "name"))),
                ProblemKind::Routing, "gateways", "gateways are not supported", {}});
    for (const std::string& changed : settle(profile.settings))
        problems.warning(profile.settings.where, fmt::format("profile {}: {}", excerpt(name), changed));
    checkRestrictions(profile, document, problems);
    checkLists(profile, problems);
    checkDialplans(profile.settings, problems);
    if (const auto checked = checkProfile(profile.settings); profile.usable && !checked) {
        profile.leaveOut(profile.settings.where,
            fmt::format("profile {} is left out: {}", excerpt(name), checked.error().detail), problems);
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

void ProfileElement::leaveOut(const SourceLocation& where, const std::string& why, ProblemList& problems)
{
    usable = false;
    faults.push_back(sentenceOf(where, why));
    problems.error(where, why);
}

bool ProfileElement::canStart() const
{
    return usable && refusalOf(settings).empty();
}

std::vector<ProfileElement> readProfiles(
    const ConfigDocument& document, const Directory& users, ProblemList& problems)
{
    std::vector<ProfileElement> profiles;
    const ProfileSettings defaults = readDefaults(document, users, problems);
    for (const auto& configuration : document.configurationsNamed("sofia.conf")) {
        for (const auto& global : configuration.children("global_settings"))
            for (const auto& parameter : global.children("param"))
                problems.setting(withoutEffect(
                    attributeOf(parameter, "name"), "global setting", {}, document.whereOf(parameter)));
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
            profile->leaveOut(second.where,
                fmt::format("profile {} is left out: {} {}:{}", second.name, cause, first.where.file,
                    first.where.line),
                problems);
        }
    }
}

} // namespace legscope

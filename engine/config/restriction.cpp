#include "engine/config/restriction.h"

#include "engine/config/problemlist.h"
#include "engine/config/securemediavalue.h"
#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/truth.h"
#include "engine/core/words.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace legscope {
namespace {

bool whenTrue(std::string_view value)
{
    return isTrue(value);
}

/// A word that is no truth counts as false, as in FreeSWITCH.
bool whenFalse(std::string_view value)
{
    return !isTrue(value);
}

bool whenLimited(std::string_view value)
{
    const std::string_view word = trimmed(value);
    return !word.empty() && word.find_first_not_of('0') != std::string_view::npos;
}

bool whenNamed(std::string_view value)
{
    const std::string_view word = trimmed(value);
    return !word.empty() && !equalsIgnoringCase(word, "none");
}

bool whenMandatory(std::string_view value)
{
    return readSecureMedia(value).policy == SecurePolicy::Mandatory;
}

bool whenTlsIsNamed(std::string_view value)
{
    return lowered(value).find("transport=tls") != std::string::npos;
}

constexpr std::array table{
    Restriction{"auth-calls", whenTrue, Enforcement::NotYet, "callers must show credentials"},
    Restriction{"auth-calls-acl-only", whenTrue, Enforcement::NotYet, "callers must be in a list"},
    Restriction{
        "auth-all-packets", whenTrue, Enforcement::NotYet, "requests inside a call must carry credentials"},
    Restriction{"auth-require-user", whenTrue, Enforcement::NotYet, "callers must be users of the directory"},
    Restriction{
        "accept-blind-auth", whenFalse, Enforcement::NotYet, "credentials of callers must be the right ones"},
    Restriction{
        "enforce-blind-auth-result", whenTrue, Enforcement::NotYet, "wrong credentials must be refused"},
    Restriction{"accept-blind-reg", whenFalse, Enforcement::NotYet, "registrations must carry credentials"},
    Restriction{"apply-register-acl", whenNamed, Enforcement::NotYet,
        "only hosts of a list may register without credentials"},
    Restriction{
        "apply-proxy-acl", whenNamed, Enforcement::NotYet, "only proxies of a list may say who a caller is"},
    Restriction{"apply-inbound-acl", whenNamed, Enforcement::Enforced, "callers must be in a list"},
    Restriction{"require-secure-rtp", whenTrue, Enforcement::Enforced, "media must be encrypted"},
    Restriction{"rtp_secure_media", whenMandatory, Enforcement::Enforced, "media must be encrypted"},
    Restriction{"rtp-secure-media", whenMandatory, Enforcement::Enforced, "media must be encrypted"},
    Restriction{"rtp_secure_media_inbound", whenMandatory, Enforcement::Enforced, "media must be encrypted"},
    Restriction{"rtp_secure_media_outbound", whenMandatory, Enforcement::Enforced, "media must be encrypted"},
    Restriction{"disable-hold", whenTrue, Enforcement::NotYet, "nobody may be put on hold"},
    Restriction{"disable-transfer", whenTrue, Enforcement::Enforced, "REFER must be refused"},
    Restriction{"max-calls", whenLimited, Enforcement::NotYet, "the number of calls is limited"},
    Restriction{"max-sessions", whenLimited, Enforcement::Enforced, "the number of call legs is limited"},
    Restriction{"sessions-per-second", whenLimited, Enforcement::Enforced,
        "the number of new call legs a second is limited"},
    Restriction{"max-proceeding", whenLimited, Enforcement::NotYet,
        "the number of requests that wait for an answer is limited"},
    Restriction{"max-recv-requests-per-second", whenLimited, Enforcement::NotYet,
        "the number of requests a second is limited"},
    Restriction{"tls-only", whenTrue, Enforcement::Never, "no port may be opened but that of TLS"},
    Restriction{"bind-params", whenTlsIsNamed, Enforcement::Never, "no port may be opened but that of TLS"},
};

bool stopsTheProfile(const ProfileSettings& settings, const UnenforcedParameter& parameter)
{
    return parameter.always || !settings.acceptUnenforced;
}

} // namespace

std::span<const Restriction> restrictions()
{
    return table;
}

const Restriction* findRestriction(std::string_view name)
{
    const auto found = std::ranges::find_if(
        table, [name](const Restriction& one) { return equalsIgnoringCase(one.name, name); });
    return found == table.end() ? nullptr : &*found;
}

std::vector<UnenforcedParameter> findUnenforced(
    const ProfileSettings& settings, std::span<const SourceLocation> places)
{
    std::vector<UnenforcedParameter> found;
    std::set<std::string, CaseLess> seen;
    for (std::size_t index = settings.parameters.size(); index-- > 0;) {
        const auto& [name, value] = settings.parameters[index];
        const Restriction* restriction = findRestriction(name);
        if (!restriction || !seen.insert(name).second || restriction->enforcement == Enforcement::Enforced
            || !restriction->restricts(value))
            continue;
        found.push_back(
            {name, value, std::string(restriction->meaning), restriction->enforcement == Enforcement::Never,
                index < places.size() ? places[index] : settings.where});
    }
    std::ranges::reverse(found);
    return found;
}

std::string refusalOf(const UnenforcedParameter& parameter)
{
    const std::string written = fmt::format("{}={}", parameter.name, excerpt(parameter.value));
    if (parameter.always)
        return fmt::format("{}: {}, and there is no TLS here yet: plain SIP would be opened instead", written,
            parameter.meaning);
    return fmt::format("{}: {}, which is not enforced yet; legscope-accept-unenforced=true in the profile "
                       "starts it without",
        written, parameter.meaning);
}

std::string refusalOf(const ProfileSettings& settings)
{
    std::string text;
    for (const UnenforcedParameter& parameter : settings.unenforced)
        if (stopsTheProfile(settings, parameter))
            text += (text.empty() ? "" : "; ") + sentenceOf(parameter.where, refusalOf(parameter));
    return text;
}

std::string bannerOf(const ProfileSettings& settings)
{
    std::string names;
    for (const UnenforcedParameter& parameter : settings.unenforced)
        if (!stopsTheProfile(settings, parameter))
            names += fmt::format("{}{}={} ({})", names.empty() ? "" : ", ", parameter.name,
                excerpt(parameter.value), parameter.meaning);
    return names.empty()
        ? names
        : fmt::format("RUNS OPEN: legscope-accept-unenforced is set, and nothing enforces {}", names);
}

} // namespace legscope

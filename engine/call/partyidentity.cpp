#include "engine/call/partyidentity.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/sip/identityheader.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::string_view remoteParty = "Remote-Party-ID", asserted = "P-Asserted-Identity",
                           preferred = "P-Preferred-Identity", privacyHeader = "Privacy";

bool isIdentity(std::string_view name)
{
    return equalsIgnoringCase(name, remoteParty) || equalsIgnoringCase(name, asserted)
        || equalsIgnoringCase(name, preferred);
}

/// Of a Privacy header (RFC 3323 section 4.2, RFC 3325 section 9.3). What is not about the identity asks for
/// nothing that two legs do not do by themselves.
Privacy privacyOfHeader(std::string_view value)
{
    Privacy privacy = Privacy::NotAsked;
    for (const std::string_view part : splitAt(value, ';')) {
        const std::string_view word = trimmed(part);
        if (equalsIgnoringCase(word, "id") || equalsIgnoringCase(word, "user")
            || equalsIgnoringCase(word, "full"))
            privacy = Privacy::All;
        else if (equalsIgnoringCase(word, "none"))
            privacy = std::max(privacy, Privacy::None);
    }
    return privacy;
}

/// The parameter of Remote-Party-ID.
Privacy privacyOfParameter(std::string_view value)
{
    if (value.empty())
        return Privacy::NotAsked;
    if (equalsIgnoringCase(value, "off"))
        return Privacy::None;
    return equalsIgnoringCase(value, "name") ? Privacy::Name : Privacy::All;
}

/// Reads the headers of one name.
class HeaderReader {
public:
    HeaderReader(StatedIdentity& stated, PeerTrust trust)
        : m_stated(stated)
        , m_trust(trust)
    {
    }

    void readIdentity(const std::string& name, const std::string& value, CallerIdType type)
    {
        const auto identity = readIdentityHeader(value);
        if (identity)
            note(privacyOfParameter(identity->privacy));
        if (m_trust == PeerTrust::Stranger)
            return m_stated.notBelieved.push_back(name);
        if (!identity)
            return m_stated.unreadable.push_back(name + ": " + excerpt(value));
        m_stated.party.number = identity->user;
        if (!identity->display.empty())
            m_stated.party.name = identity->display;
        m_stated.party.isAsserted = identity->isScreened;
        m_stated.cameIn = type;
    }

    void note(Privacy privacy) { m_stated.party.privacy = std::max(m_stated.party.privacy, privacy); }

private:
    StatedIdentity& m_stated;
    const PeerTrust m_trust;
};

std::string remotePartyValue(
    const PartyId& party, PartyRole role, const std::string& name, const std::string& host)
{
    const std::string_view privacy = party.privacy == Privacy::All ? "full"
        : party.privacy == Privacy::Name                           ? "name"
                                                                   : "off";
    return fmt::format("{};party={};screen={};privacy={}", identityValue(name, party.number, host),
        role == PartyRole::Calling ? "calling" : "called", party.isAsserted ? "yes" : "no", privacy);
}

} // namespace

StatedIdentity statedIdentity(const HeaderList& guarded, PeerTrust trust)
{
    StatedIdentity stated;
    HeaderReader reader(stated, trust);
    // Of several of one name the first has the last word.
    const auto identities = [&](std::string_view name, CallerIdType type) {
        for (auto header = guarded.rbegin(); header != guarded.rend(); ++header) {
            if (equalsIgnoringCase(header->first, name))
                reader.readIdentity(header->first, header->second, type);
        }
    };
    identities(remoteParty, CallerIdType::Rpid);
    identities(asserted, CallerIdType::Pid);
    identities(preferred, CallerIdType::Pid);
    for (const auto& [name, value] : guarded) {
        if (equalsIgnoringCase(name, privacyHeader))
            reader.note(privacyOfHeader(value));
    }
    return stated;
}

HeaderList identityHeaders(const PartyId& party, PartyRole role, const Viewer& viewer)
{
    HeaderList headers;
    const bool isHidden = party.privacy == Privacy::All;
    const bool isShown = !party.number.empty() && (!isHidden || viewer.trust == PeerTrust::Trusted);
    // Only Remote-Party-ID can say that the name alone is hidden.
    const bool showsName = party.privacy != Privacy::Name
        || (viewer.trust == PeerTrust::Trusted && viewer.type == CallerIdType::Rpid);
    const std::string name = showsName ? party.name : std::string();
    if (isShown && viewer.type == CallerIdType::Rpid)
        headers.emplace_back(remoteParty, remotePartyValue(party, role, name, viewer.host));
    if (isShown && viewer.type == CallerIdType::Pid)
        headers.emplace_back(
            party.isAsserted ? asserted : preferred, identityValue(name, party.number, viewer.host));
    if (isHidden)
        headers.emplace_back(privacyHeader, "id");
    else if (isShown && viewer.type == CallerIdType::Pid && viewer.privacyNone == PrivacyNone::Said)
        headers.emplace_back(privacyHeader, "none");
    return headers;
}

HeaderList passedBetweenTrusted(const HeaderList& guarded)
{
    HeaderList passed;
    std::ranges::copy_if(guarded, std::back_inserter(passed), [](const auto& header) {
        return !isIdentity(header.first) && !equalsIgnoringCase(header.first, privacyHeader);
    });
    return passed;
}

std::string namesOf(const HeaderList& headers)
{
    std::string names;
    for (const auto& [name, value] : headers)
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

std::optional<Privacy> privacyOfVariable(std::string_view text)
{
    if (trimmed(text).empty())
        return std::nullopt;
    const std::string words = lowered(text);
    const auto has = [&words](std::string_view word) { return words.find(word) != words.npos; };
    if (has("full") || has("number") || equalsIgnoringCase(trimmed(text), "yes"))
        return Privacy::All;
    return has("name") ? Privacy::Name : Privacy::None;
}

std::string parsedAssertedIdentity(const std::string& value, AssertedIdParse parse)
{
    const auto identity = readIdentityHeader(value);
    if (!identity)
        return {};
    if (parse == AssertedIdParse::Verbatim)
        return value;
    return parse == AssertedIdParse::User || identity->host.empty() ? identity->user
                                                                    : identity->user + '@' + identity->host;
}

} // namespace legscope

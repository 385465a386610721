#pragma once

#include "engine/config/profilesettings.h"
#include "engine/sip/sipmessage.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Who the party at the other end is, between PartyId and the headers that say it.
namespace legscope {

/// What the guarded headers of a message say of who has sent it.
struct StatedIdentity {
    PartyId party; ///< number and name are empty where nothing is said that is believed
    std::optional<CallerIdType> cameIn; ///< what FreeSWITCH sets sip_cid_type to
    std::vector<std::string> notBelieved; ///< names of headers of a stranger
    std::vector<std::string> unreadable; ///< "Remote-Party-ID: \"Ann <sip:"
};

/// Remote-Party-ID, then P-Asserted-Identity, then P-Preferred-Identity, of which the last that says
/// something counts, as in FreeSWITCH, if the peer is trusted. A wish for privacy is anybody's, of Privacy
/// and of Remote-Party-ID.
StatedIdentity statedIdentity(const HeaderList& guarded, PeerTrust trust);

enum class PartyRole : std::uint8_t { Calling, Called };
enum class PrivacyNone : std::uint8_t { Said, Unsaid };

/// Who is shown a party.
struct Viewer {
    PeerTrust trust = PeerTrust::Stranger;
    CallerIdType type = CallerIdType::Rpid;
    std::string host; ///< of the identity's URI
    PrivacyNone privacyNone = PrivacyNone::Unsaid; ///< with pid, where nothing is hidden
};

/// The headers that show a party: Remote-Party-ID; or P-Asserted-Identity, where the party is asserted, else
/// P-Preferred-Identity; and Privacy. Who hides is shown to trusted peers alone (RFC 3325 section 7).
HeaderList identityHeaders(const PartyId& party, PartyRole role, const Viewer& viewer);

/// Of the guarded headers those that say nothing of who the sender is: they pass on as they are, between
/// trusted peers.
HeaderList passedBetweenTrusted(const HeaderList& guarded);

/// "P-Early-Media, Reason".
std::string namesOf(const HeaderList& headers);

/// What `privacy` (full, yes, number, name, no) and origination_privacy (hide_name, hide_number, screen, in
/// any number) mean; nothing when the text is empty.
std::optional<Privacy> privacyOfVariable(std::string_view text);

/// The value of sip_P-Asserted-Identity as p-asserted-id-parse has it; empty when the header cannot be read.
std::string parsedAssertedIdentity(const std::string& value, AssertedIdParse parse);

} // namespace legscope

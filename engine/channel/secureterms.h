#pragma once

#include "engine/channel/legdirection.h"
#include "engine/channel/variablereader.h"
#include "engine/config/profilesettings.h"
#include "engine/media/dtlsassociation.h"
#include "engine/sdp/negotiation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

/// SRTP with one leg: what of its offers is accepted, and what it is offered by us.
struct SecureTerms {
    SecureRules accepted, offered;
    std::uint16_t dtlsMtu = DtlsPlan::usualMtu; ///< octets
    std::vector<std::string> refused{}; ///< settings that do not count, each in a sentence
};

/// How a leg of this profile is to be protected: rtp_secure_media_inbound or _outbound, else
/// rtp_secure_media, with their suites ("mandatory:SUITE:SUITE", else rtp_secure_media_suites) and
/// rtp_allow_crypto_in_avp. A variable stands before the parameter of the profile with its name;
/// require-secure-rtp is mandatory. Where nothing is said a leg that calls us may have SRTP, and one that we
/// call is offered plain RTP. With rtp_use_dtls a leg
/// that we call is offered DTLS-SRTP and nothing else.
SecureTerms secureTermsOf(
    const ProfileSettings& profile, const VariableReader& variable, LegDirection direction);

} // namespace legscope

#pragma once

#include "engine/call/digitterms.h"
#include "engine/call/idleterms.h"
#include "engine/config/profilesettings.h"
#include "engine/core/error.h"
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

/// What a channel's variables say about codecs, encryption and digits; codecs are empty where they are not
/// set.
struct CodecVariables {
    std::string codecString; ///< codec_string
    std::string absoluteCodecString; ///< absolute_codec_string
    SecureTerms secure{};
    DigitTerms digits{};
    IdleTerms idle{};
};

/// How codecs are agreed on with one leg in Default mode.
struct CodecTerms {
    NegotiationRules rules; ///< for offers that the leg makes: inbound-codec-prefs, inbound-codec-negotiation
    bool transcodes = true; ///< not disable-transcoding: the leg may have a codec that the other has not
    CodecSources sources; ///< for offers that the leg gets: outbound-codec-prefs
    SecureRules offered; ///< the same about SRTP
    std::uint16_t dtlsMtu = DtlsPlan::usualMtu; ///< rtp_dtls_mtu, octets
    std::string inboundList, outboundList; ///< where they are set: "inbound-codec-prefs of profile internal"
};

/// The terms of a leg of this profile. A variable takes the place of the profile's list on both ways; of the
/// two the absolute one wins. Errc::InvalidArgument names the token that cannot be read and where it is.
Result<CodecTerms> codecTermsOf(const ProfileSettings& profile, const CodecVariables& variables);

} // namespace legscope

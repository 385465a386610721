#pragma once

#include "engine/channel/secureterms.h"
#include "engine/config/profilesettings.h"
#include "engine/core/error.h"
#include "engine/media/dtlsassociation.h"
#include "engine/sdp/negotiation.h"

#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

/// How codecs are agreed on with one leg in Default mode.
struct CodecTerms {
    NegotiationRules rules; ///< for offers that the leg makes: inbound-codec-prefs, inbound-codec-negotiation
    bool transcodes = true; ///< not disable-transcoding: the leg may have a codec that the other has not
    CodecSources sources; ///< for offers that the leg gets: outbound-codec-prefs
    SecureRules offered; ///< the same about SRTP
    std::uint16_t dtlsMtu = DtlsPlan::usualMtu; ///< rtp_dtls_mtu, octets
    std::string inboundList, outboundList; ///< where they are set: "inbound-codec-prefs of profile internal"
};

/// The terms of a leg of this profile, whose SRTP is `secure`. codec_string or absolute_codec_string takes
/// the place of the profile's list on both ways; of the two the absolute one wins. Errc::InvalidArgument
/// names the token that cannot be read and where it is.
Result<CodecTerms> codecTermsOf(
    const ProfileSettings& profile, const VariableReader& variable, const SecureTerms& secure);

} // namespace legscope

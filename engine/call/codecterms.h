#pragma once

#include "engine/config/profilesettings.h"
#include "engine/core/error.h"
#include "engine/sdp/negotiation.h"

#include <string>

namespace legscope {

/// The variables of a channel that choose codecs; empty where they are not set.
struct CodecVariables {
    std::string codecString; ///< codec_string
    std::string absoluteCodecString; ///< absolute_codec_string
};

/// How codecs are agreed on with one leg in Default mode.
struct CodecTerms {
    NegotiationRules rules; ///< for offers that the leg makes: inbound-codec-prefs, inbound-codec-negotiation
    CodecSources sources; ///< for offers that the leg gets: outbound-codec-prefs
};

/// The terms of a leg of this profile. A variable takes the place of the profile's list on both ways; of the
/// two the absolute one wins. Errc::InvalidArgument names the token that cannot be read and where it is.
Result<CodecTerms> codecTermsOf(const ProfileSettings& profile, const CodecVariables& variables);

} // namespace legscope

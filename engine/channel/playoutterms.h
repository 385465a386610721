#pragma once

#include "engine/config/dialplan.h"
#include "engine/config/profilesettings.h"
#include "engine/core/error.h"
#include "engine/media/transcoding.h"

namespace legscope {

/// How a leg is heard where its sound is decoded, from its profile and variables.
struct PlayoutTerms {
    JitterSettings jitter;
    Plc plc = Plc::On;
    DescribedNoise noise = DescribedNoise::Heard;
};

/// The terms of a leg of this profile: jitterbuffer_msec and rtp_jitter_buffer_plc stand before
/// the profile's own. Errors as of readJitterSettings.
Result<PlayoutTerms> playoutTermsOf(const ProfileSettings& profile, const VariableScope& variables);

} // namespace legscope

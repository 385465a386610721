#pragma once

#include "engine/channel/channelvariables.h"
#include "engine/config/dialplan.h"
#include "engine/config/profilesettings.h"
#include "engine/event/mediamode.h"

#include <functional>
#include <string>

namespace legscope {

/// A mode, and who had the last word on it.
struct ModeDecision {
    MediaMode requested = MediaMode::Default; ///< by the profile
    MediaMode effective = MediaMode::Default;
    ModeDecider decider = ModeDecider::BuiltIn;
    std::string reason; ///< "profile internal: inbound-proxy-media=true"
};

/// Decides when `bridge` runs: profile, then the directory user's variables, then the dialplan's proxy_media
/// and bypass_media. Of two profile settings bypass wins, of two variables proxy. `sourceOf` tells who set a
/// variable.
ModeDecision decideMode(const ProfileSettings& profile, const VariableScope& variables,
    const std::function<VariableSource(std::string_view)>& sourceOf);

} // namespace legscope

#pragma once

#include "engine/channel/variablereader.h"
#include "engine/config/profilesettings.h"

#include <string>

namespace legscope {

/// What the other leg hears in Default mode while this one is on hold: temp_hold_music, else hold_music, else
/// hold-music of the profile. Empty: nothing of ours, for there is none, it is `silence`, or indicate_hold
/// leaves it to the other phone.
std::string holdMusicOf(const ProfileSettings& profile, const VariableReader& variable);

} // namespace legscope

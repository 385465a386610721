#pragma once

#include "engine/config/profilesettings.h"

#include <optional>
#include <string>

namespace legscope {

/// What a parameter came to that was read from a file.
struct LenientSetting {
    bool known = true; ///< false: no parameter of ours
    std::string warning; ///< what was wrong with the value, and what counts instead; empty when nothing was
};

/// setParameter as files are read, with FreeSWITCH's patience: a number out of range becomes the nearest one
/// that is in it, a word that is no truth is false, and any other value that cannot be used leaves what the
/// profile had. Errc::InvalidArgument only where nothing can stand in: an address to bind, the kind of
/// dialplan, control characters.
Result<LenientSetting> setLeniently(
    ProfileSettings& settings, const std::string& name, const std::string& value);

/// What checkProfile would refuse and another value can stand in for; a sentence for each that was changed.
std::vector<std::string> settle(ProfileSettings& settings);

} // namespace legscope

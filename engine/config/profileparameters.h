#pragma once

#include "engine/config/profilesettings.h"

/// Which parameter of a profile sets what.
namespace legscope {

/// Sets one parameter from its text. False when the parameter is unknown (then it only joins `parameters` and
/// `unknownParameters`); Errc::InvalidArgument when the value is not one that it takes, with a sentence.
/// Names compare without regard to case; truth is spelled as FreeSWITCH takes it (true, yes, on,
/// enabled, 1...).
Result<bool> setParameter(ProfileSettings& settings, const std::string& name, const std::string& value);

/// True when `name` is a parameter that setParameter knows.
bool isKnownParameter(std::string_view name);

/// The names that setParameter() knows: those of profileParameters().
std::vector<std::string_view> knownParameterNames();

} // namespace legscope

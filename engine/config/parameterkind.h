#pragma once

#include "engine/config/configuration.h"

#include <optional>
#include <string_view>

namespace legscope {

/// What a parameter of FreeSWITCH's profiles or of its global settings is about; nothing for a name that is
/// none of them. Names compare without regard to case.
std::optional<ProblemKind> kindOfParameter(std::string_view name);

} // namespace legscope

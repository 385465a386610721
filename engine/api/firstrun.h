#pragma once

#include "engine/core/error.h"

#include <filesystem>

namespace legscope {

/// Writes the shipped configuration into a directory that holds none: profile `internal` on 127.0.0.1, on the
/// first SIP port from 5060 that is free now. Errors name path and cause.
Result<void> createFirstConfiguration(const std::filesystem::path& directory);

} // namespace legscope

#pragma once

#include "engine/core/error.h"

#include <filesystem>

namespace legscope {

/// The directory to run from: `given`, or the user's own, which is made from the shipped template when it
/// does not hold a configuration yet (with the first SIP port from 5060 that is free on 127.0.0.1). Errors
/// name path and cause.
Result<std::filesystem::path> configurationPlace(const std::filesystem::path& given);

/// Whether a file can be made there; the error names path and cause.
Result<void> canWriteTo(const std::filesystem::path& file);

} // namespace legscope

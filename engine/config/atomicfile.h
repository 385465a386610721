#pragma once

#include "engine/core/error.h"

#include <filesystem>
#include <string_view>
#include <sys/types.h>

namespace legscope {

/// Puts `content` in the place of a file, whole or not at all: a temporary file beside it, fsync, rename,
/// fsync of the directory. Errors: NotFound, PermissionDenied, DiskFull, Io; the old file is intact then.
Result<void> writeAtomically(const std::filesystem::path& file, std::string_view content, mode_t mode);

} // namespace legscope

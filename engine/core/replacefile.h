#pragma once

#include "engine/core/error.h"

#include <filesystem>
#include <string_view>
#include <sys/types.h>

namespace legscope {

/// Makes `content` the content of `file`, all or nothing: written beside it, flushed to the disk, then
/// renamed over it. On failure the old file is as it was and nothing is left beside it. Follows a symbolic
/// link; an old file keeps its owner. Errors, each naming the path and the cause: PermissionDenied, NotFound
/// (no such directory), DiskFull, InvalidArgument (a directory or a device), Io.
Result<void> replaceFile(const std::filesystem::path& file, std::string_view content, mode_t mode = 0600);

} // namespace legscope

#pragma once

#include "engine/core/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <sys/types.h>

namespace legscope {

/// What becomes of a file that is there already.
enum class ExistingFile : std::uint8_t { Replace, Keep };

/// How a file is replaced that may take long to write.
struct FileReplacing {
    mode_t mode = 0600;
    ExistingFile existing = ExistingFile::Replace;
    /// Asked before each part with the octets that are written so far, and before the file takes its place:
    /// false gives it up.
    std::function<bool(std::size_t)> goesOn{};
};

/// Makes `content` the content of `file`, all or nothing: written beside it, flushed to the disk, then
/// renamed over it. On failure the old file is as it was and nothing is left beside it. Follows a symbolic
/// link; an old file keeps its owner. Errors, each naming the path and the cause: PermissionDenied, NotFound
/// (no such directory), DiskFull, InvalidArgument (a directory or a device), Io.
Result<void> replaceFile(const std::filesystem::path& file, std::string_view content, mode_t mode = 0600);
/// The same. Errors besides: AlreadyExists (a file that is to be kept stands there), Stopped (given up).
Result<void> replaceFile(
    const std::filesystem::path& file, std::string_view content, const FileReplacing& how);

} // namespace legscope

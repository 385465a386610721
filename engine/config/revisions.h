#pragma once

#include "engine/config/configfiles.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

inline constexpr std::size_t keptRevisions = 10;

/// Revisions of a file, newest first: `.revisions/NAME.YYYYMMDD-HHMMSS.uuuuuu` beside it (UTC).
std::vector<std::filesystem::path> revisionFiles(const ConfigFiles& files, const std::filesystem::path& file);

/// What tells a revision of a file from the others: "YYYYMMDD-HHMMSS.uuuuuu".
std::string revisionIdOf(const std::filesystem::path& revision);

/// The file that a revision is of; the path itself when it is no revision.
std::filesystem::path revisedFile(const std::filesystem::path& path);

/// Keeps `content` as the newest revision of a file, unless the newest is the same, and removes those beyond
/// the last
/// 10. Errors: PermissionDenied, DiskFull, Io.
Result<void> keepRevision(const std::filesystem::path& file, std::string_view content);

/// Puts another text of a file in place, mode and all, and keeps both as revisions. Errors as keepRevision();
/// the old file is intact then.
Result<void> replaceRevised(
    const std::filesystem::path& file, const std::string& oldText, const std::string& newText);

} // namespace legscope

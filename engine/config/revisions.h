#pragma once

#include "engine/config/configfiles.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace legscope
{

/// Revisions of a file, newest first: `.revisions/NAME.YYYYMMDD-HHMMSS.uuuuuu` beside it (UTC).
std::vector<std::filesystem::path> revisionFiles(const ConfigFiles& files, const std::filesystem::path& file);

} // namespace legscope

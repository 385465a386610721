#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

/// Names of files that may come from outside.
namespace legscope {

/// What is wrong with a name before anything is looked for (none at all, a folder, `..`); empty when nothing
/// is.
std::string faultOfName(std::string_view name);
/// "a directory", "a FIFO": what the mode of something is that is no regular file.
std::string_view kindOf(mode_t mode);
/// Whether a real path is a root, or stands below it, whatever links lead to that root.
bool staysBelow(const std::string& place, const std::string& root);
/// Where a path leads to, whatever links it goes through; empty where there is nothing.
std::string realPath(const std::string& path);

} // namespace legscope

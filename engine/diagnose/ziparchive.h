#pragma once

#include "engine/core/error.h"

#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace legscope {

/// A file to be put into an archive; its content is made when its turn comes, and let go after it.
struct ArchiveFile {
    std::string path; ///< inside the archive, separated by '/'
    std::function<std::string()> content;
};

/// The files as one zip archive (deflate), in memory. Contents are asked for in order, one at a time, on the
/// calling thread; all files carry the time `modified`. The same files and time give the same octets.
/// `isCancelled` is asked now and then. Errors: Stopped (it was cancelled), Internal, with what the library
/// says.
Result<std::string> zipArchive(const std::vector<ArchiveFile>& files, std::time_t modified,
    const std::function<bool()>& isCancelled = {});

} // namespace legscope

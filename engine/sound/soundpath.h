#pragma once

#include "engine/core/error.h"
#include "engine/core/uniquefd.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// Where names of sounds that are no absolute paths are looked for, the first one first.
using SoundRoots = std::vector<std::string>;

/// A regular file that is open for reading.
struct FoundSound {
    UniqueFd descriptor;
    std::string path;
};

/// The file of a name: an absolute path, or one below the first of `roots` that has it. DIR/NAME is also
/// looked for as DIR/RATE/NAME: of the rates 8000, 16000, 32000 and 48000 those from `rate` (Hz) on first.
/// What is found below a root must stand there, whatever links lead to; nothing but a regular file is opened,
/// not even to look at it. Errors name the path: InvalidArgument (`..`, no name), NotFound, PermissionDenied,
/// Unsupported (a directory, a FIFO, a device), Refused (a link out of the root), OutOfDescriptors, Io.
Result<FoundSound> findSound(std::string_view name, const SoundRoots& roots, std::uint32_t rate);

} // namespace legscope

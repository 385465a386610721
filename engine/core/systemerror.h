#pragma once

#include "engine/core/error.h"

namespace legscope {

/// An errno as one of our kinds: NotFound, PermissionDenied, DiskFull, OutOfDescriptors or Io, with the
/// system's words.
Error systemError(int code);

} // namespace legscope

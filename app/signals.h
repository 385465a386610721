#pragma once

#include "engine/core/uniquefd.h"

#include <optional>

namespace legscope {

/// SIGINT, SIGTERM and SIGHUP are taken out of a descriptor from now on: blocks them in the calling thread
/// and in those it starts later. SIGPIPE is ignored: a reader that goes is seen where it is written to.
void takeOverSignals();

/// Readable when one of them has come. takeOverSignals() must have been called.
UniqueFd signalSource();

/// The next signal of a signalSource(); none when nothing waits.
std::optional<int> nextSignal(int source);

} // namespace legscope

#pragma once

#include <filesystem>

namespace legscope {

/// Where the record of a crash goes: "crash.txt" in the state directory ($STATE_DIRECTORY of a service, else
/// $XDG_STATE_HOME/legscope, else ~/.local/state/legscope), which is made. Empty when there is no such place;
/// the log says why.
std::filesystem::path crashPlace();

} // namespace legscope

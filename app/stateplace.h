#pragma once

#include <filesystem>

/// Files of the state directory ($STATE_DIRECTORY of a service, else $XDG_STATE_HOME/legscope, else
/// ~/.local/state/legscope), which is made. Empty when there is no such place; the log says why.
namespace legscope {

/// "crash.txt": the record of a crash.
std::filesystem::path crashPlace();

/// "history.db": the calls that have ended.
std::filesystem::path historyPlace();

} // namespace legscope

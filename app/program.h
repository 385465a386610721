#pragma once

#include "app/arguments.h"

#include <variant>

namespace legscope {

/// Reads the command line and does what needs no engine: a mistake in it, --help, --version, the log. Gives
/// the arguments to go on with, or the exit code.
std::variant<Arguments, int> beginProgram(int argc, char** argv);

} // namespace legscope

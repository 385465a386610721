#pragma once

#include <functional>
#include <string>

namespace legscope {

/// Reads a variable by its name; empty when it is not set.
using VariableReader = std::function<std::string(const std::string& name)>;

} // namespace legscope

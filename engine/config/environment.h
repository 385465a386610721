#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace legscope {

/// Looks up a variable of the environment; null when it is not set.
using EnvironmentLookUp = std::function<const char*(const std::string& name)>;

/// What env-set makes of its value: $NAME and ${NAME} as a shell has them, with ${NAME:-word}, ${NAME:=word},
/// ${NAME:+word} and ${NAME:?word}, and the same without ":", which then ask whether it is set, not whether
/// it is empty; words may hold references themselves. A value without "$" is the name of a variable. Nothing
/// when a variable is not set and no word stands in for it: the global variable then stays as it was.
std::optional<std::string> expandEnvironment(std::string_view value, const EnvironmentLookUp& lookUp);

} // namespace legscope

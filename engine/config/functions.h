#pragma once

#include "engine/config/dialplan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// `name(argument)` inside of ${...}: FreeSWITCH runs the API command of that name.
struct FunctionCall {
    std::string_view name, argument;
};

/// Null where the inside of ${...} is no call.
std::optional<FunctionCall> readFunctionCall(std::string_view inside);

/// What the call stands for. A function that is not known here, and one that cannot read its argument, stands
/// for nothing and is told to the scope.
std::string callFunction(const FunctionCall& call, const VariableScope& scope);

/// Whether there is a function of that name here.
bool isFunction(std::string_view name);

/// Names of the functions in the references of a text that are not known here, each once.
std::vector<std::string> unknownFunctionsIn(std::string_view text);

} // namespace legscope

#include "engine/config/functions.h"

#include "engine/config/functiontable.h"
#include "engine/core/caseless.h"

#include <algorithm>

namespace legscope {
namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

const DialplanFunction* find(std::string_view name)
{
    for (const auto table : {textFunctions(), timeFunctions(), lookupFunctions()}) {
        for (const DialplanFunction& function : table) {
            if (equalsIgnoringCase(function.name, name))
                return &function;
        }
    }
    return nullptr;
}

} // namespace

std::optional<FunctionCall> readFunctionCall(std::string_view inside)
{
    const std::size_t open = inside.find('(');
    if (open == std::string_view::npos || open == 0 || !inside.ends_with(')'))
        return std::nullopt;
    const std::string_view name = inside.substr(0, open);
    if (!std::ranges::all_of(name, isNameCharacter))
        return std::nullopt;
    return FunctionCall{name, inside.substr(open + 1, inside.size() - open - 2)};
}

std::string callFunction(const FunctionCall& call, const VariableScope& scope)
{
    const DialplanFunction* function = find(call.name);
    if (!function) {
        scope.functionFailed(call.name, FunctionFault::NotKnown);
        return {};
    }
    auto value = function->run(call.argument, scope);
    if (!value)
        scope.functionFailed(call.name, FunctionFault::BadArgument);
    return std::move(value).value_or(std::string());
}

bool isFunction(std::string_view name)
{
    return find(name) != nullptr;
}

std::vector<std::string> unknownFunctionsIn(std::string_view text)
{
    std::vector<std::string> unknown;
    for (std::size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 2)) {
        const std::string_view rest = text.substr(at + 2);
        const auto end = std::ranges::find_if_not(rest, isNameCharacter);
        const std::string_view name = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
        if (end != rest.end() && *end == '(' && !name.empty() && !isFunction(name)
            && std::ranges::find(unknown, name) == unknown.end())
            unknown.emplace_back(name);
    }
    return unknown;
}

} // namespace legscope

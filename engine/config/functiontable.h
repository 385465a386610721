#pragma once

#include "engine/config/dialplan.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace legscope {

/// One function of ${name(argument)}; nothing when it cannot read its argument.
struct DialplanFunction {
    std::string_view name;
    std::optional<std::string> (*run)(std::string_view argument, const VariableScope& scope);
};

/// Of texts: regex, cond, expr, url_encode, upper, md5...
std::span<const DialplanFunction> textFunctions();
/// Of the clock: strftime, strftime_tz, strepoch.
std::span<const DialplanFunction> timeFunctions();
/// Of what the engine knows: user_data, domain_exists, module_exists, sofia_contact...
std::span<const DialplanFunction> lookupFunctions();

/// A condition as `cond` has it: "1 == 1 ? yes : no".
std::optional<std::string> evaluateCondition(std::string_view text);
/// A sum as `expr` has it: + - * / ^ % and parentheses; up to ten decimals.
std::optional<std::string> evaluateSum(std::string_view text);
/// RFC 1321, in small hexadecimal digits.
std::string md5Of(std::string_view text);

} // namespace legscope

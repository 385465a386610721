#include "engine/config/directory.h"
#include "engine/config/functiontable.h"
#include "engine/core/caseless.h"
#include "engine/core/words.h"
#include "engine/event/redact.h"

#include <algorithm>
#include <array>
#include <utility>

namespace legscope {
namespace {

using Value = std::optional<std::string>;

std::string truth(bool value)
{
    return value ? "true" : "false";
}

std::string nothing(std::string_view function, const VariableScope& scope)
{
    scope.functionFailed(function, FunctionFault::NothingFound);
    return {};
}

/// USER@DOMAIN (attr | param | var) NAME. A password is nothing that a dialplan gets to send on.
Value userData(std::string_view argument, const VariableScope& scope)
{
    const auto words = wordsOf(argument);
    if (words.size() < 3 || !scope.directory())
        return std::nullopt;
    const std::size_t at = std::min(words[0].find('@'), words[0].size());
    const std::string_view domain = words[0].substr(std::min(at + 1, words[0].size()));
    const DirectoryUser* user = scope.directory()->find(words[0].substr(0, at), domain);
    const std::string name(words[2]);
    if (!user || namesSecret(name))
        return nothing("user_data", scope);
    if (words[1] == "attr")
        return name == "id" ? user->id : std::string();
    const auto& values = words[1] == "var" ? user->variables : user->parameters;
    const auto found = values.find(name);
    return found == values.end() ? nothing("user_data", scope) : found->second;
}

/// KEY USER DOMAIN; of the keys only `id` can be looked for here.
Value userExists(std::string_view argument, const VariableScope& scope)
{
    const auto words = wordsOf(argument);
    if (words.size() < 3 || words[0] != "id" || !scope.directory())
        return std::nullopt;
    return truth(scope.directory()->find(words[1], words[2]) != nullptr);
}

Value domainExists(std::string_view argument, const VariableScope& scope)
{
    if (!scope.directory())
        return std::nullopt;
    const auto& users = scope.directory()->users();
    return truth(std::ranges::any_of(users, [domain = trimmed(argument)](const DirectoryUser& user) {
        return equalsIgnoringCase(user.domain, domain);
    }));
}

/// Nobody is registered here.
Value sofiaContact(std::string_view, const VariableScope& scope)
{
    nothing("sofia_contact", scope);
    return "error/user_not_registered";
}

/// What is built in, under the names of FreeSWITCH's modules.
Value moduleExists(std::string_view argument, const VariableScope&)
{
    static constexpr std::array<std::string_view, 6> modules{
        "mod_sofia", "mod_dptools", "mod_commands", "mod_dialplan_xml", "mod_console", "mod_expr"};
    return truth(std::ranges::find(modules, trimmed(argument)) != modules.end());
}

/// select/REALM/KEY: nothing is stored, so nothing is found.
Value selectFrom(std::string_view function, std::string_view argument, const VariableScope& scope)
{
    return argument.starts_with("select/") ? Value(nothing(function, scope)) : std::nullopt;
}

Value hash(std::string_view argument, const VariableScope& scope)
{
    return selectFrom("hash", argument, scope);
}

Value db(std::string_view argument, const VariableScope& scope)
{
    return selectFrom("db", argument, scope);
}

Value globalGetvar(std::string_view argument, const VariableScope& scope)
{
    auto value = scope.global(trimmed(argument));
    return value ? std::move(*value) : nothing("global_getvar", scope);
}

constexpr DialplanFunction lookupTable[] = {{"user_data", userData}, {"user_exists", userExists},
    {"domain_exists", domainExists}, {"sofia_contact", sofiaContact}, {"module_exists", moduleExists},
    {"hash", hash}, {"db", db}, {"global_getvar", globalGetvar}};

} // namespace

std::span<const DialplanFunction> lookupFunctions()
{
    return lookupTable;
}

} // namespace legscope

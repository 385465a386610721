#pragma once

#include "engine/api/command.h"
#include "engine/core/error.h"

#include <fmt/format.h>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// A command as an operator types it, and how its words are read: the first is its name.
struct CommandName {
    std::string_view name, arguments, meaning;
    Result<CommandBody> (*read)(const std::vector<std::string>& words);
};

/// Those about a leg.
std::span<const CommandName> legCommandNames();

namespace commandline {

/// Errc::Parse.
inline std::unexpected<Error> expected(std::string_view command, std::string_view what)
{
    return fail(Errc::Parse, fmt::format("{}: expected {}", command, what));
}

} // namespace commandline

} // namespace legscope

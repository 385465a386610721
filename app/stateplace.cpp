#include "app/stateplace.h"

#include "engine/core/log.h"

#include <cstdlib>
#include <fmt/format.h>
#include <string_view>

namespace legscope {
namespace {

std::filesystem::path stateDirectory()
{
    const auto environment = [](const char* name) {
        const char* value = std::getenv(name);
        return std::filesystem::path(value ? value : "");
    };
    if (const auto service = environment("STATE_DIRECTORY"); !service.empty())
        return service;
    if (const auto xdg = environment("XDG_STATE_HOME"); !xdg.empty())
        return xdg / "legscope";
    const auto home = environment("HOME");
    return home.empty() ? home : home / ".local" / "state" / "legscope";
}

/// `lost`: what there will not be without it.
std::filesystem::path placeOf(const char* name, std::string_view lost)
{
    const auto directory = stateDirectory();
    std::error_code error;
    if (!directory.empty())
        std::filesystem::create_directories(directory, error);
    if (directory.empty() || error) {
        logLine(LogLevel::Warning, "legscope",
            directory.empty()
                ? fmt::format("neither STATE_DIRECTORY, XDG_STATE_HOME nor HOME is set: {}", lost)
                : fmt::format("{} cannot be made ({}): {}", directory.string(), error.message(), lost));
        return {};
    }
    return directory / name;
}

} // namespace

std::filesystem::path crashPlace()
{
    return placeOf("crash.txt", "a crash would leave no record");
}

std::filesystem::path historyPlace()
{
    return placeOf("history.db", "no history of calls is kept");
}

} // namespace legscope

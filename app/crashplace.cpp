#include "app/crashplace.h"

#include "engine/core/log.h"

#include <cstdlib>
#include <fmt/format.h>

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

} // namespace

std::filesystem::path crashPlace()
{
    const auto directory = stateDirectory();
    std::error_code error;
    if (!directory.empty())
        std::filesystem::create_directories(directory, error);
    if (directory.empty() || error) {
        logLine(LogLevel::Warning, "legscope",
            directory.empty()
                ? "neither STATE_DIRECTORY, XDG_STATE_HOME nor HOME is set: a crash would leave "
                  "no record"
                : fmt::format("{} cannot be made ({}): a crash would leave no record", directory.string(),
                    error.message()));
        return {};
    }
    return directory / "crash.txt";
}

} // namespace legscope

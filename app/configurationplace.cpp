#include "app/configurationplace.h"

#include "engine/api/firstrun.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <unistd.h>

namespace legscope {
namespace {

Result<std::filesystem::path> userDirectory()
{
    if (const char* xdg = std::getenv("XDG_CONFIG_HOME"); xdg && *xdg)
        return std::filesystem::path(xdg) / "legscope";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path(home) / ".config" / "legscope";
    return fail(Errc::NotFound, "neither XDG_CONFIG_HOME nor HOME is set: name a directory with --conf");
}

} // namespace

Result<std::filesystem::path> configurationPlace(const std::filesystem::path& given)
{
    if (!given.empty())
        return given;
    auto directory = userDirectory();
    if (!directory)
        return directory;
    std::error_code ignored;
    if (std::filesystem::exists(*directory / "freeswitch.xml", ignored))
        return directory;
    if (const auto made = createFirstConfiguration(*directory); !made)
        return std::unexpected(made.error());
    return directory;
}

Result<void> canWriteTo(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return fail(Errc::InvalidArgument, fmt::format("cannot write {}: it is a directory", file.string()));
    const auto directory = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (::access(directory.c_str(), W_OK) != 0)
        return fail(errno == ENOENT ? Errc::NotFound : Errc::PermissionDenied,
            fmt::format("cannot write {}: {}", file.string(), std::strerror(errno)));
    return {};
}

} // namespace legscope

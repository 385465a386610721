#include "engine/config/configfiles.h"
#include "engine/config/configuration.h"
#include "engine/config/shippedtemplate.h"
#include "engine/core/replacefile.h"
#include "engine/core/systemerror.h"

#include <fmt/format.h>

namespace legscope {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view portParameter = R"(<param name="sip-port" value="5060"/>)";

Result<void> makeDirectory(const fs::path& directory, std::vector<fs::path>& made)
{
    std::error_code error;
    if (fs::is_directory(directory, error))
        return {};
    if (directory.has_parent_path() && directory.parent_path() != directory)
        if (auto parent = makeDirectory(directory.parent_path(), made); !parent)
            return parent;
    fs::create_directory(directory, error);
    if (error)
        return fail(systemError(error.value()).code,
            fmt::format("the directory {} cannot be made: {}", directory.string(), error.message()));
    fs::permissions(directory, fs::perms::owner_all, error);
    made.push_back(directory);
    return {};
}

Result<void> writeTemplate(const fs::path& directory, std::uint16_t sipPort, std::vector<fs::path>& made)
{
    for (const TemplateFile& file : shippedTemplate()) {
        const fs::path target = directory / file.name;
        if (auto parent = makeDirectory(target.parent_path(), made); !parent)
            return parent;
        std::string content(file.content);
        if (const std::size_t port = content.find(portParameter); port != std::string::npos)
            content.replace(
                port, portParameter.size(), fmt::format(R"(<param name="sip-port" value="{}"/>)", sipPort));
        if (auto written = replaceFile(target, content); !written)
            return written;
        made.push_back(target);
    }
    return {};
}

} // namespace

Result<void> createFromTemplate(const fs::path& directory, std::uint16_t sipPort)
{
    std::error_code error;
    const bool exists = fs::exists(directory, error);
    if (exists && !fs::is_directory(directory, error))
        return fail(Errc::AlreadyExists, fmt::format("{} is not a directory", directory.string()));
    if (exists && !fs::is_empty(directory, error))
        return error
            ? Result<void>(std::unexpected(systemError(error.value())))
            : fail(Errc::AlreadyExists,
                  fmt::format("{} is not empty; the default configuration is only written into an empty "
                              "directory",
                      directory.string()));
    std::vector<fs::path> made;
    std::error_code ignored;
    auto written = writeTemplate(fs::absolute(directory, error), sipPort, made);
    if (!written)
        for (auto path = made.rbegin(); path != made.rend(); ++path)
            fs::remove(*path, ignored);
    return written;
}

} // namespace legscope

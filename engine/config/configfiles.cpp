#include "engine/config/configfiles.h"

#include "engine/core/systemerror.h"
#include "engine/core/uniquefd.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <glob.h>
#include <sys/stat.h>

namespace legscope {

namespace {

constexpr std::size_t largestFile = 16u << 20;

} // namespace

Result<std::string> DiskFiles::read(const std::filesystem::path& file) const
{
    const UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status{};
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return std::unexpected(systemError(errno));
    if (!S_ISREG(status.st_mode))
        return fail(Errc::Io, "it is not a regular file");
    std::string content;
    for (;;) {
        const std::size_t have = content.size();
        if (have > largestFile)
            return fail(Errc::Io, fmt::format("it is larger than {} MB", largestFile >> 20));
        content.resize(have + 65536);
        const ssize_t count = ::read(fd.get(), content.data() + have, 65536);
        content.resize(have + (count > 0 ? static_cast<std::size_t>(count) : 0));
        if (count < 0 && errno != EINTR)
            return std::unexpected(systemError(errno));
        if (count == 0)
            return content;
    }
}

std::vector<std::filesystem::path> DiskFiles::matching(const std::string& pattern) const
{
    glob_t found{};
    std::vector<std::filesystem::path> files;
    if (::glob(pattern.c_str(), GLOB_NOSORT | GLOB_BRACE, nullptr, &found) == 0)
        files.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
    ::globfree(&found);
    std::ranges::sort(files, {}, &std::filesystem::path::native);
    return files;
}

bool DiskFiles::isOpenToAll(const std::filesystem::path& file) const
{
    struct stat status{};
    return ::stat(file.c_str(), &status) == 0 && (status.st_mode & S_IROTH) != 0;
}

void OverlayFiles::replace(const std::filesystem::path& file, std::string content)
{
    m_contents[file.lexically_normal()] = std::move(content);
}

Result<std::string> OverlayFiles::read(const std::filesystem::path& file) const
{
    const auto found = m_contents.find(file.lexically_normal());
    return found == m_contents.end() ? m_below.read(file) : Result<std::string>(found->second);
}

std::vector<std::filesystem::path> OverlayFiles::matching(const std::string& pattern) const
{
    return m_below.matching(pattern);
}

std::string literalPattern(const std::string& text)
{
    std::string pattern;
    for (const char c : text) {
        if (std::string_view("\\*?[]{},~").find(c) != std::string_view::npos)
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

} // namespace legscope

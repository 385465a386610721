#include "engine/config/atomicfile.h"

#include "engine/config/configfiles.h"
#include "engine/core/uniquefd.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <string>
#include <sys/stat.h>

namespace legscope {

namespace {

/// 0 or errno.
int writeAll(int fd, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t count = ::write(fd, content.data(), content.size());
        if (count < 0 && errno != EINTR)
            return errno;
        content.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return ::fsync(fd) == 0 ? 0 : errno;
}

std::unexpected<Error> refused(const std::filesystem::path& file, int code)
{
    Error error = systemError(code);
    return fail(error.code, fmt::format("{} cannot be written: {}", file.string(), error.detail));
}

} // namespace

Result<void> writeAtomically(const std::filesystem::path& file, std::string_view content, mode_t mode)
{
    std::string temporary = (file.parent_path() / ("." + file.filename().string() + ".XXXXXX")).string();
    UniqueFd fd(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!fd)
        return refused(file, errno);
    int code = writeAll(fd.get(), content);
    if (code == 0 && ::fchmod(fd.get(), mode) != 0)
        code = errno;
    struct stat old{};
    if (::stat(file.c_str(), &old) == 0 && ::fchown(fd.get(), old.st_uid, old.st_gid) != 0)
        errno = 0; // only root may give a file away; ours is as good
    fd.reset();
    if (code == 0 && ::rename(temporary.c_str(), file.c_str()) != 0)
        code = errno;
    if (code != 0) {
        ::unlink(temporary.c_str());
        return refused(file, code);
    }
    const UniqueFd directory(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory)
        ::fsync(directory.get());
    return {};
}

} // namespace legscope

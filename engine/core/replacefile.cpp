#include "engine/core/replacefile.h"

#include "engine/core/systemerror.h"
#include "engine/core/uniquefd.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace legscope {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> failed(const fs::path& file, int number)
{
    if (number == EEXIST)
        return fail(Errc::AlreadyExists, fmt::format("there is a file {} already", file.string()));
    if (number == ECANCELED)
        return fail(Errc::Stopped, fmt::format("{} was given up: nothing was written", file.string()));
    const Error error = systemError(number);
    return fail(error.code, fmt::format("cannot write {}: {}", file.string(), error.detail));
}

/// Where the octets are to go in the end, once it is clear that a file may stand there.
Result<fs::path> targetOf(const fs::path& file)
{
    std::error_code code;
    if (file.empty())
        return fail(Errc::InvalidArgument, "cannot write the file: its name is empty");
    const fs::path target = fs::weakly_canonical(fs::absolute(file, code), code);
    if (code)
        return failed(file, code.value());
    const fs::file_status status = fs::status(target, code);
    if (status.type() == fs::file_type::directory || !target.has_filename())
        return fail(Errc::InvalidArgument, fmt::format("cannot write {}: it is a directory", file.string()));
    if (fs::exists(status) && status.type() != fs::file_type::regular)
        return fail(
            Errc::InvalidArgument, fmt::format("cannot write {}: it is not a regular file", file.string()));
    if (status.type() == fs::file_type::none || status.type() == fs::file_type::unknown)
        return failed(file, code.value());
    const fs::path directory = target.parent_path();
    if (status.type() == fs::file_type::not_found && !fs::is_directory(directory, code))
        return fail(Errc::NotFound,
            fmt::format("cannot write {}: there is no directory {}", file.string(), directory.string()));
    return target;
}

/// A file beside the target, removed unless it takes the target's place.
class Draft {
public:
    explicit Draft(const fs::path& target)
        : m_path((target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string())
        , m_fd(::mkostemp(m_path.data(), O_CLOEXEC))
    {
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft()
    {
        if (m_fd)
            ::unlink(m_path.c_str());
    }

    bool isOpen() const { return static_cast<bool>(m_fd); }

    /// 0, or the errno of what failed; ECANCELED when it is given up.
    int fill(std::string_view content, const FileReplacing& how)
    {
        constexpr std::size_t part = std::size_t{1} << 20;
        for (std::size_t at = 0; at < content.size();) {
            if (how.goesOn && !how.goesOn(at))
                return ECANCELED;
            const ssize_t written
                = ::write(m_fd.get(), content.data() + at, std::min(part, content.size() - at));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return errno;
            at += static_cast<std::size_t>(written);
        }
        if (::fsync(m_fd.get()) != 0)
            return errno;
        return how.goesOn && !how.goesOn(content.size()) ? ECANCELED : 0;
    }

    int replace(const fs::path& target, const FileReplacing& how)
    {
        if (::fchmod(m_fd.get(), how.mode) != 0)
            return errno;
        struct stat old{};
        if (::stat(target.c_str(), &old) == 0 && ::fchown(m_fd.get(), old.st_uid, old.st_gid) != 0)
            errno = 0; // only root may give a file away; ours is as good
        if (const int error = rename(target, how.existing); error != 0)
            return error;
        m_fd.reset();
        const UniqueFd directory(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (directory)
            ::fsync(directory.get()); // best effort: the new name survives a power cut
        return 0;
    }

private:
    /// Not every file system can keep a file that came meanwhile.
    int rename(const fs::path& target, ExistingFile existing) const
    {
        const unsigned keep = existing == ExistingFile::Keep ? RENAME_NOREPLACE : 0;
        if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, target.c_str(), keep) == 0)
            return 0;
        const bool isUnknown = keep != 0 && (errno == EINVAL || errno == ENOSYS);
        return isUnknown && std::rename(m_path.c_str(), target.c_str()) == 0 ? 0 : errno;
    }

    std::string m_path;
    UniqueFd m_fd;
};

} // namespace

Result<void> replaceFile(const fs::path& file, std::string_view content, mode_t mode)
{
    return replaceFile(file, content, FileReplacing{mode});
}

Result<void> replaceFile(const fs::path& file, std::string_view content, const FileReplacing& how)
{
    const auto target = targetOf(file);
    if (!target)
        return std::unexpected(target.error());
    std::error_code ignored;
    if (how.existing == ExistingFile::Keep && fs::exists(*target, ignored))
        return failed(file, EEXIST);
    Draft draft(*target);
    if (!draft.isOpen())
        return failed(file, errno);
    if (const int error = draft.fill(content, how); error != 0)
        return failed(file, error);
    if (const int error = draft.replace(*target, how); error != 0)
        return failed(file, error);
    return {};
}

} // namespace legscope

#include "engine/sound/recordingfile.h"

#include "engine/core/systemerror.h"
#include "engine/core/text.h"
#include "engine/core/uniquefd.h"
#include "engine/sound/fileformat.h"
#include "engine/sound/filename.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

namespace legscope {
namespace {

namespace fs = std::filesystem;

struct CloseRecording {
    void operator()(SNDFILE* file) const noexcept { sf_close(file); }
};
using Library = std::unique_ptr<SNDFILE, CloseRecording>;

std::unexpected<Error> cannotWrite(const std::string& path, int code)
{
    Error error = systemError(code);
    error.detail = fmt::format("{} cannot be written: {}", excerpt(path, PATH_MAX), error.detail);
    return std::unexpected(std::move(error));
}

std::string partOf(const std::string& path)
{
    return path + ".part";
}

Result<std::string> pathOf(const RecordingRequest& request)
{
    if (std::string fault = faultOfName(request.name); !fault.empty())
        return fail(Errc::InvalidArgument, std::move(fault));
    if (request.name.starts_with('/'))
        return request.name;
    if (request.root.empty())
        return fail(Errc::NotFound,
            fmt::format("\"{}\" is no absolute path, and recordings_dir is not set", excerpt(request.name)));
    return fmt::format("{}/{}", request.root, request.name);
}

/// What is below a root must stand there, whatever links lead to.
Result<void> makeFolder(const fs::path& folder, const std::string& root)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return cannotWrite(folder.string(), error.value());
    const std::string place = realPath(folder.string());
    if (!root.empty() && !staysBelow(place, root))
        return fail(Errc::Refused,
            fmt::format("{} leads out of {}, to {}", excerpt(folder.string(), PATH_MAX), root, place));
    return {};
}

/// Whether there is a file of that name, which is a file.
Result<bool> isThere(const std::string& path)
{
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0)
        return errno == ENOENT ? Result<bool>(false) : cannotWrite(path, errno);
    if (S_ISLNK(status.st_mode))
        return fail(Errc::Refused,
            fmt::format("{} is a link: a recording is written where its name says", excerpt(path, PATH_MAX)));
    if (!S_ISREG(status.st_mode))
        return fail(Errc::Unsupported,
            fmt::format("{} is {} and no file", excerpt(path, PATH_MAX), kindOf(status.st_mode)));
    return true;
}

/// Nothing may have the name `to`.
Result<void> renameTo(const std::string& from, const std::string& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno == EINVAL || errno == ENOSYS) { // a file system that knows no such renaming
        if (::link(from.c_str(), to.c_str()) == 0 && ::unlink(from.c_str()) == 0)
            return {};
    }
    if (errno == EEXIST)
        return fail(Errc::AlreadyExists,
            fmt::format("{} has come to be meanwhile: the recording stays {}", excerpt(to, PATH_MAX), from));
    return cannotWrite(to, errno);
}

Result<UniqueFd> makeDescriptor(const std::string& part, int flags)
{
    constexpr mode_t ownersAndGroups = 0640;
    UniqueFd descriptor(::open(part.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, ownersAndGroups));
    if (descriptor)
        return descriptor;
    if (errno == EEXIST)
        return fail(Errc::AlreadyExists,
            fmt::format("{} is there: it is being recorded, or was left by a recording that was cut off",
                excerpt(part, PATH_MAX)));
    return cannotWrite(part, errno);
}

/// Where a recording goes, and as what.
struct Place {
    std::string path;
    FileFormat format;
    bool isThere = false; ///< and is to be continued
};

Result<Place> placeFor(const RecordingRequest& request)
{
    constexpr std::uint32_t lowest = 8000, highest = 48000, step = 100;
    auto path = pathOf(request);
    if (!path)
        return std::unexpected(path.error());
    if (request.rate < lowest || request.rate > highest || request.rate % step != 0)
        return fail(Errc::InvalidArgument,
            fmt::format("{} Hz: expected {} to {}, in steps of {}", request.rate, lowest, highest, step));
    const auto format = writtenFormat(*path, request.rate, request.channels);
    if (!format)
        return std::unexpected(format.error());
    const bool isBelow = !request.name.starts_with('/');
    const auto made = makeFolder(fs::path(*path).parent_path(), isBelow ? request.root : std::string());
    const auto known = made ? isThere(*path) : Result<bool>(std::unexpected(made.error()));
    if (!known)
        return std::unexpected(known.error());
    if (*known && request.existing == ExistingRecording::Refused)
        return fail(Errc::AlreadyExists,
            fmt::format("{} is there already (RECORD_APPEND=true adds to it)", excerpt(*path, PATH_MAX)));
    if (*known && !canGrow(*format))
        return fail(Errc::Unsupported,
            fmt::format("{} is there already, and only wav, w64 and what has no header can be added to",
                excerpt(*path, PATH_MAX)));
    return Place{std::move(*path), *format, *known};
}

int libraryTag(RecordingTag tag)
{
    switch (tag) {
    case RecordingTag::Title:
        return SF_STR_TITLE;
    case RecordingTag::Copyright:
        return SF_STR_COPYRIGHT;
    case RecordingTag::Software:
        return SF_STR_SOFTWARE;
    case RecordingTag::Artist:
        return SF_STR_ARTIST;
    case RecordingTag::Comment:
        return SF_STR_COMMENT;
    case RecordingTag::Date:
        break;
    }
    return SF_STR_DATE;
}

} // namespace

struct RecordingFile::State {
    UniqueFd descriptor; ///< outlives the library's view of it
    std::string part;
    Library library;
    unsigned channels = 1;
    ExistingRecording existing = ExistingRecording::Refused;

    Result<void> attach(const FileFormat& format, SF_INFO info);
    void giveUp(const std::string& path) noexcept;
};

RecordingFile::RecordingFile(std::unique_ptr<State> state, std::string path, std::uint32_t rate)
    : m_state(std::move(state))
    , m_path(std::move(path))
    , m_rate(rate)
{
}

RecordingFile::~RecordingFile()
{
    static_cast<void>(finish());
}

/// By the library, at the end of what is there. `info` says what is wanted.
Result<void> RecordingFile::State::attach(const FileFormat& format, SF_INFO info)
{
    const bool continues = existing == ExistingRecording::Continued;
    SF_INFO found = continues && format.rate == 0 ? SF_INFO{} : info;
    library.reset(sf_open_fd(descriptor.get(), continues ? SFM_RDWR : SFM_WRITE, &found, SF_FALSE));
    if (!library)
        return fail(Errc::Unsupported, sf_strerror(nullptr));
    if (found.samplerate != info.samplerate || found.channels != info.channels)
        return fail(Errc::Unsupported,
            fmt::format("it has {} channels at {} Hz, and what would be added {} at {}", found.channels,
                found.samplerate, info.channels, info.samplerate));
    if (continues && sf_seek(library.get(), 0, SEEK_END) < 0)
        return fail(Errc::Unsupported, sf_strerror(library.get()));
    return {};
}

/// As if it had never been begun.
void RecordingFile::State::giveUp(const std::string& path) noexcept
{
    library.reset();
    if (existing == ExistingRecording::Refused)
        ::unlink(part.c_str());
    else
        static_cast<void>(renameTo(part, path));
}

Result<std::unique_ptr<RecordingFile>> RecordingFile::open(const RecordingRequest& request)
{
    auto place = placeFor(request);
    if (!place)
        return std::unexpected(place.error());
    auto state = std::make_unique<State>();
    state->part = partOf(place->path);
    state->channels = request.channels;
    state->existing = place->isThere ? ExistingRecording::Continued : ExistingRecording::Refused;
    if (place->isThere) {
        if (const auto renamed = renameTo(place->path, state->part); !renamed)
            return std::unexpected(renamed.error());
    }
    auto descriptor = makeDescriptor(state->part, place->isThere ? O_RDWR : O_RDWR | O_CREAT | O_EXCL);
    if (!descriptor)
        return std::unexpected(descriptor.error());
    state->descriptor = std::move(*descriptor);
    SF_INFO wanted{};
    wanted.format = place->format.library;
    wanted.samplerate = static_cast<int>(place->format.rate != 0 ? place->format.rate : request.rate);
    wanted.channels = static_cast<int>(request.channels);
    if (const auto attached = state->attach(place->format, wanted); !attached) {
        state->giveUp(place->path);
        return fail(attached.error().code,
            fmt::format("{} cannot be recorded: {}", place->path, attached.error().detail));
    }
    for (const RecordingText& text : request.texts)
        sf_set_string(state->library.get(), libraryTag(text.tag), text.text.c_str());
    std::unique_ptr<RecordingFile> file(new RecordingFile(
        std::move(state), std::move(place->path), static_cast<std::uint32_t>(wanted.samplerate)));
    file->renewHeader();
    return file;
}

Result<void> RecordingFile::write(Samples sound)
{
    const auto frames = static_cast<sf_count_t>(sound.size() / m_state->channels);
    errno = 0;
    const sf_count_t written = sf_writef_short(m_state->library.get(), sound.data(), frames);
    m_samples += static_cast<std::uint64_t>(std::max<sf_count_t>(written, 0));
    if (written == frames)
        return {};
    if (errno != 0)
        return cannotWrite(m_path, errno);
    return fail(
        Errc::Io, fmt::format("{} cannot be written: {}", m_path, sf_strerror(m_state->library.get())));
}

void RecordingFile::renewHeader() noexcept
{
    sf_command(m_state->library.get(), SFC_UPDATE_HEADER_NOW, nullptr, 0);
}

Result<std::uint64_t> RecordingFile::finish()
{
    if (!m_state)
        return std::uint64_t{0};
    const std::unique_ptr<State> state = std::move(m_state);
    errno = 0;
    const int closed = sf_close(state->library.release());
    const int code = errno;
    struct stat status{};
    ::fstat(state->descriptor.get(), &status);
    if (const auto renamed = renameTo(state->part, m_path); !renamed)
        return std::unexpected(renamed.error());
    if (closed != 0 && code != 0)
        return cannotWrite(m_path, code);
    return static_cast<std::uint64_t>(status.st_size);
}

void RecordingFile::discard() noexcept
{
    if (const std::unique_ptr<State> state = std::move(m_state))
        state->giveUp(m_path);
}

} // namespace legscope

#include "engine/sound/soundpath.h"

#include "engine/core/systemerror.h"
#include "engine/core/text.h"
#include "engine/sound/filename.h"

#include <array>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>

namespace legscope {
namespace {

constexpr std::array<std::uint32_t, 4> rateFolders{8000, 16000, 32000, 48000};

std::string withRate(std::string_view path, std::uint32_t rate)
{
    const auto slash = path.rfind('/');
    const auto name = slash == std::string_view::npos ? 0 : slash + 1;
    return fmt::format("{}{}/{}", path.substr(0, name), rate, path.substr(name));
}

/// The path itself, then in its folders of rates.
std::vector<std::string> candidatesOf(const std::string& path, std::uint32_t rate)
{
    std::vector<std::string> candidates{path};
    for (const std::uint32_t folder : rateFolders) {
        if (folder >= rate)
            candidates.push_back(withRate(path, folder));
    }
    for (auto folder = rateFolders.rbegin(); folder != rateFolders.rend(); ++folder) {
        if (*folder < rate)
            candidates.push_back(withRate(path, *folder));
    }
    return candidates;
}

std::unexpected<Error> failed(const std::string& path, int code)
{
    Error error = systemError(code);
    error.detail = fmt::format("{} cannot be read: {}", excerpt(path, PATH_MAX), error.detail);
    return std::unexpected(std::move(error));
}

/// Where a descriptor leads, whatever links its path went through.
std::string placeOf(const std::string& ofProcess)
{
    std::array<char, PATH_MAX> place{};
    const auto length = ::readlink(ofProcess.c_str(), place.data(), place.size());
    return length > 0 ? std::string(place.data(), static_cast<std::size_t>(length)) : std::string();
}

/// None when there is no such file. `root` is empty for a path that need not stay anywhere.
Result<std::optional<FoundSound>> openAt(const std::string& path, const std::string& root)
{
    // Looked at first: opening a FIFO for reading would wait for a writer, opening a device may do anything.
    const UniqueFd looked(::open(path.c_str(), O_PATH | O_CLOEXEC));
    if (!looked && (errno == ENOENT || errno == ENOTDIR))
        return std::nullopt;
    struct stat status{};
    if (!looked || ::fstat(looked.get(), &status) != 0)
        return failed(path, errno);
    if (!S_ISREG(status.st_mode))
        return fail(Errc::Unsupported,
            fmt::format("{} is {} and no file", excerpt(path, PATH_MAX), kindOf(status.st_mode)));
    const std::string ofProcess = fmt::format("/proc/self/fd/{}", looked.get());
    if (!root.empty()) {
        const std::string place = placeOf(ofProcess);
        if (!staysBelow(place, root))
            return fail(Errc::Refused,
                fmt::format("{} leads out of {}, to {}", excerpt(path, PATH_MAX), root, place));
    }
    UniqueFd descriptor(::open(ofProcess.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor)
        return failed(path, errno);
    return FoundSound{std::move(descriptor), path};
}

Result<std::optional<FoundSound>> openBelow(
    const std::string& path, const std::string& root, std::uint32_t rate)
{
    for (const std::string& candidate : candidatesOf(path, rate)) {
        auto opened = openAt(candidate, root);
        if (!opened || *opened)
            return opened;
    }
    return std::nullopt;
}

} // namespace

Result<FoundSound> findSound(std::string_view name, const SoundRoots& roots, std::uint32_t rate)
{
    if (std::string fault = faultOfName(name); !fault.empty())
        return fail(Errc::InvalidArgument, std::move(fault));
    const bool isAbsolute = name.starts_with('/');
    if (!isAbsolute && roots.empty())
        return fail(Errc::NotFound,
            fmt::format(
                "\"{}\" is no absolute path, and neither sound_prefix nor sounds_dir is set", excerpt(name)));
    std::string places;
    const SoundRoots nowhere{std::string()};
    for (const std::string& root : isAbsolute ? nowhere : roots) {
        auto opened
            = openBelow(isAbsolute ? std::string(name) : fmt::format("{}/{}", root, name), root, rate);
        if (!opened)
            return std::unexpected(opened.error());
        if (*opened)
            return std::move(**opened);
        places += fmt::format("{}{}", places.empty() ? " in " : " or ", root);
    }
    return fail(Errc::NotFound,
        fmt::format("there is no file \"{}\"{}, nor in its folders 8000, 16000, 32000 and 48000",
            excerpt(name, PATH_MAX), isAbsolute ? std::string() : places));
}

} // namespace legscope

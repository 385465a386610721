#include "engine/config/revisions.h"

#include "engine/core/replacefile.h"
#include "engine/core/systemerror.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/stat.h>

namespace legscope {

namespace {

constexpr const char* folderName = ".revisions";
constexpr std::size_t idLength = 22; // YYYYMMDD-HHMMSS.uuuuuu

std::string newId()
{
    using namespace std::chrono;
    const auto now = time_point_cast<microseconds>(system_clock::now());
    const auto second = floor<seconds>(now);
    const std::time_t time = system_clock::to_time_t(second);
    std::tm utc{};
    gmtime_r(&time, &utc);
    return fmt::format("{:%Y%m%d-%H%M%S}.{:06}", utc, (now - second).count());
}

/// Newer than every other, whatever the clock did.
std::string idAfter(const std::vector<std::filesystem::path>& newestFirst)
{
    std::string id = newId();
    if (newestFirst.empty() || id > revisionIdOf(newestFirst.front()))
        return id;
    id = revisionIdOf(newestFirst.front());
    for (auto digit = id.rbegin(); digit != id.rend(); ++digit) {
        if (*digit == '-' || *digit == '.')
            continue;
        if (*digit != '9') {
            ++*digit;
            break;
        }
        *digit = '0';
    }
    return id;
}

} // namespace

std::vector<std::filesystem::path> revisionFiles(const ConfigFiles& files, const std::filesystem::path& file)
{
    const auto beside = file.parent_path() / folderName / file.filename();
    auto found = files.matching(literalPattern(beside.string()) + ".[0-9]*-[0-9]*.[0-9]*");
    std::ranges::reverse(found);
    return found;
}

std::string revisionIdOf(const std::filesystem::path& revision)
{
    const std::string name = revision.filename().string();
    return name.size() > idLength ? name.substr(name.size() - idLength) : name;
}

std::filesystem::path revisedFile(const std::filesystem::path& path)
{
    const std::string name = path.filename().string();
    if (path.parent_path().filename() != folderName || name.size() <= idLength + 1)
        return path;
    return path.parent_path().parent_path() / name.substr(0, name.size() - idLength - 1);
}

Result<void> keepRevision(const std::filesystem::path& file, std::string_view content)
{
    const DiskFiles disk;
    auto revisions = revisionFiles(disk, file);
    if (!revisions.empty() && disk.read(revisions.front()).value_or("") == content)
        return {};
    const auto folder = file.parent_path() / folderName;
    std::error_code error;
    if (std::filesystem::create_directory(folder, error))
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error)
        return fail(systemError(error.value()).code,
            fmt::format("the directory {} cannot be made: {}", folder.string(), error.message()));
    const std::string name = fmt::format("{}.{}", file.filename().string(), idAfter(revisions));
    if (auto written = replaceFile(folder / name, content); !written)
        return written;
    for (std::size_t old = keptRevisions - 1; old < revisions.size(); ++old)
        std::filesystem::remove(revisions[old], error);
    return {};
}

Result<void> replaceRevised(
    const std::filesystem::path& file, const std::string& oldText, const std::string& newText)
{
    struct stat status{};
    const mode_t mode = ::stat(file.c_str(), &status) == 0 ? status.st_mode & 0777 : 0600;
    if (auto kept = keepRevision(file, oldText); !kept)
        return kept;
    if (auto written = replaceFile(file, newText, mode); !written)
        return written;
    // The file is saved; that it cannot be kept twice would be no failure of saving.
    (void)keepRevision(file, newText);
    return {};
}

} // namespace legscope

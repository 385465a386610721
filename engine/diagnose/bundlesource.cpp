#include "engine/diagnose/bundlesource.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>
#include <zip.h>

namespace legscope {
namespace {

constexpr std::size_t readAtOnce = std::size_t{1} << 20; ///< octets

class ZippedBundle : public BundleSource {
public:
    explicit ZippedBundle(zip_t* archive)
        : m_archive(archive)
    {
    }
    std::optional<std::uint64_t> sizeOf(const std::string& name) override
    {
        zip_stat_t stat;
        zip_stat_init(&stat);
        const bool isThere = zip_stat(m_archive.get(), name.c_str(), 0, &stat) == 0;
        return isThere && (stat.valid & ZIP_STAT_SIZE) != 0 ? std::optional(stat.size) : std::nullopt;
    }
    std::expected<std::string, std::string> read(const std::string& name, std::uint64_t size) override
    {
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
            zip_fopen(m_archive.get(), name.c_str(), 0), zip_fclose);
        if (!file)
            return std::unexpected(zip_strerror(m_archive.get()));
        std::string content(size, '\0');
        std::size_t done = 0;
        while (done < content.size()) {
            const auto wanted = std::min(readAtOnce, content.size() - done);
            const zip_int64_t got = zip_fread(file.get(), content.data() + done, wanted);
            if (got < 0)
                return std::unexpected(zip_file_strerror(file.get()));
            if (got == 0)
                return std::unexpected("it is shorter than the archive says");
            done += static_cast<std::size_t>(got);
        }
        char more = 0; // the check sum is looked at behind the last octet
        if (zip_fread(file.get(), &more, 1) != 0)
            return std::unexpected(zip_file_strerror(file.get()));
        return content;
    }

private:
    struct DiscardArchive {
        void operator()(zip_t* archive) const { zip_discard(archive); }
    };
    std::unique_ptr<zip_t, DiscardArchive> m_archive;
};

class UnpackedBundle : public BundleSource {
public:
    explicit UnpackedBundle(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    std::optional<std::uint64_t> sizeOf(const std::string& name) override
    {
        std::error_code none;
        if (!std::filesystem::is_regular_file(m_folder / name, none))
            return std::nullopt;
        const auto size = std::filesystem::file_size(m_folder / name, none);
        return none ? std::nullopt : std::optional<std::uint64_t>(size);
    }
    std::expected<std::string, std::string> read(const std::string& name, std::uint64_t size) override
    {
        std::ifstream file(m_folder / name, std::ios::binary);
        std::string content(size, '\0');
        file.read(content.data(), static_cast<std::streamsize>(content.size()));
        if (!file || file.gcount() != static_cast<std::streamsize>(content.size()))
            return std::unexpected("it cannot be read to its end");
        return content;
    }

private:
    const std::filesystem::path m_folder;
};

} // namespace

Result<std::unique_ptr<BundleSource>> openSource(const std::filesystem::path& file)
{
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (status.type() == std::filesystem::file_type::not_found)
        return fail(Errc::NotFound, fmt::format("{}: there is no such file", file.string()));
    if (failure == std::errc::permission_denied)
        return fail(Errc::PermissionDenied, fmt::format("{} may not be read", file.string()));
    if (failure)
        return fail(Errc::Io, fmt::format("{} cannot be read: {}", file.string(), failure.message()));
    if (std::filesystem::is_directory(status))
        return std::make_unique<UnpackedBundle>(file);
    if (!std::filesystem::is_regular_file(status))
        return fail(Errc::Parse, fmt::format("{} is no file", file.string()));
    if (file.filename() == "manifest.json")
        return std::make_unique<UnpackedBundle>(file.parent_path());
    std::ifstream begin(file, std::ios::binary);
    if (!begin)
        return fail(errno == EACCES ? Errc::PermissionDenied : Errc::Io,
            fmt::format("{} may not be read", file.string()));
    std::array<char, 4> mark{};
    begin.read(mark.data(), mark.size());
    int code = 0;
    if (zip_t* const archive = zip_open(file.c_str(), ZIP_RDONLY, &code))
        return std::make_unique<ZippedBundle>(archive);
    const bool isZip = std::string_view(mark.data(), mark.size()) == "PK\x03\x04";
    return fail(Errc::Parse,
        isZip ? fmt::format("{} is not whole: the end of the archive is missing or damaged", file.string())
              : fmt::format("{} is no diagnostics bundle: it is no zip archive", file.string()));
}

} // namespace legscope

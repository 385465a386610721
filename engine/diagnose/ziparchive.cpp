#include "engine/diagnose/ziparchive.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <memory>
#include <zip.h>

namespace legscope {
namespace {

/// What libzip reads one file from. It owns itself: libzip frees it with the source.
class LazySource {
public:
    LazySource(const ArchiveFile& file, std::time_t modified)
        : m_file(file)
        , m_modified(modified)
    {
    }

    static zip_int64_t dispatch(void* self, void* octets, zip_uint64_t count, zip_source_cmd_t command)
    {
        auto* source = static_cast<LazySource*>(self);
        switch (command) {
        case ZIP_SOURCE_OPEN:
            return source->open();
        case ZIP_SOURCE_READ:
            return source->read(octets, count);
        case ZIP_SOURCE_CLOSE:
            return source->close();
        case ZIP_SOURCE_STAT:
            return source->stat(static_cast<zip_stat_t*>(octets));
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&source->m_error, octets, count);
        case ZIP_SOURCE_FREE:
            delete source;
            return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default:
            zip_error_set(&source->m_error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
        }
    }

private:
    zip_int64_t open()
    {
        m_content = m_file.content();
        m_read = 0;
        return 0;
    }

    zip_int64_t read(void* into, zip_uint64_t count)
    {
        const std::size_t octets = std::min<std::size_t>(count, m_content.size() - m_read);
        std::memcpy(into, m_content.data() + m_read, octets);
        m_read += octets;
        return static_cast<zip_int64_t>(octets);
    }

    zip_int64_t close()
    {
        m_content = {};
        return 0;
    }

    zip_int64_t stat(zip_stat_t* stat) const
    {
        zip_stat_init(stat);
        stat->mtime = m_modified;
        stat->valid = ZIP_STAT_MTIME;
        return sizeof *stat;
    }

    const ArchiveFile& m_file;
    const std::time_t m_modified;
    std::string m_content;
    std::size_t m_read = 0;
    zip_error_t m_error{};
};

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

std::unexpected<Error> failed(std::string_view what, const char* why)
{
    return fail(Errc::Internal, fmt::format("cannot make the zip archive: {}: {}", what, why));
}

Result<void> addFile(zip_t* archive, const ArchiveFile& file, std::time_t modified)
{
    auto lazy = std::make_unique<LazySource>(file, modified);
    Source source(zip_source_function(archive, LazySource::dispatch, lazy.get()));
    if (!source)
        return failed(file.path, zip_strerror(archive));
    lazy.release(); // freed by ZIP_SOURCE_FREE from here on
    if (zip_file_add(archive, file.path.c_str(), source.get(), ZIP_FL_ENC_UTF_8) < 0)
        return failed(file.path, zip_strerror(archive));
    source.release(); // the archive's
    return {};
}

Result<std::string> contentOf(zip_source_t* buffer)
{
    zip_stat_t stat;
    if (zip_source_stat(buffer, &stat) != 0 || zip_source_open(buffer) != 0)
        return failed("reading it back", zip_error_strerror(zip_source_error(buffer)));
    std::string content(stat.size, '\0');
    const zip_int64_t read = zip_source_read(buffer, content.data(), content.size());
    zip_source_close(buffer);
    if (read != static_cast<zip_int64_t>(content.size()))
        return failed("reading it back", "it is shorter than announced");
    return content;
}

} // namespace

Result<std::string> zipArchive(
    const std::vector<ArchiveFile>& files, std::time_t modified, const std::function<bool()>& isCancelled)
{
    zip_error_t error;
    zip_error_init(&error);
    const Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer)
        return failed("buffer", zip_error_strerror(&error));
    Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
    if (!archive)
        return failed("open", zip_error_strerror(&error));
    zip_source_keep(buffer.get()); // one hold is the archive's, one is ours
    if (isCancelled) {
        const auto ask = [](zip_t*, void* asked) -> int {
            return (*static_cast<const std::function<bool()>*>(asked))() ? 1 : 0;
        };
        zip_register_cancel_callback_with_state(
            archive.get(), ask, nullptr, const_cast<std::function<bool()>*>(&isCancelled));
    }
    for (const ArchiveFile& file : files) {
        if (const auto added = addFile(archive.get(), file, modified); !added)
            return std::unexpected(added.error());
    }
    if (zip_close(archive.get()) != 0) {
        if (zip_error_code_zip(zip_get_error(archive.get())) == ZIP_ER_CANCELLED)
            return fail(Errc::Stopped, "the export was cancelled: nothing was written");
        return failed("close", zip_strerror(archive.get()));
    }
    archive.release(); // freed by zip_close
    return contentOf(buffer.get());
}

} // namespace legscope

#include "engine/sound/wav.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <sndfile.h>

namespace legscope {
namespace {

/// A file in memory, for the library.
struct MemoryFile {
    std::string octets;
    std::size_t at = 0;

    static MemoryFile& of(void* user) { return *static_cast<MemoryFile*>(user); }

    static sf_count_t length(void* user) { return std::ssize(of(user).octets); }
    static sf_count_t tell(void* user) { return static_cast<sf_count_t>(of(user).at); }
    static sf_count_t seek(sf_count_t offset, int whence, void* user)
    {
        const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? tell(user) : length(user);
        of(user).at = static_cast<std::size_t>(std::max<sf_count_t>(from + offset, 0));
        return tell(user);
    }
    static sf_count_t read(void* into, sf_count_t count, void* user)
    {
        MemoryFile& file = of(user);
        const std::size_t size = std::min(
            static_cast<std::size_t>(count), file.octets.size() - std::min(file.at, file.octets.size()));
        file.octets.copy(static_cast<char*>(into), size, std::min(file.at, file.octets.size()));
        file.at += size;
        return static_cast<sf_count_t>(size);
    }
    static sf_count_t write(const void* from, sf_count_t count, void* user)
    {
        MemoryFile& file = of(user);
        const auto size = static_cast<std::size_t>(count);
        file.octets.resize(std::max(file.octets.size(), file.at + size));
        std::copy_n(
            static_cast<const char*>(from), size, file.octets.begin() + static_cast<std::ptrdiff_t>(file.at));
        file.at += size;
        return count;
    }
};

} // namespace

Result<std::string> wavOf(Samples sound, std::uint32_t rate, unsigned channels)
{
    MemoryFile memory;
    SF_VIRTUAL_IO access{
        &MemoryFile::length, &MemoryFile::seek, &MemoryFile::read, &MemoryFile::write, &MemoryFile::tell};
    SF_INFO format{};
    format.samplerate = static_cast<int>(rate);
    format.channels = static_cast<int>(channels);
    format.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    std::unique_ptr<SNDFILE, int (*)(SNDFILE*)> file(
        sf_open_virtual(&access, SFM_WRITE, &format, &memory), &sf_close);
    if (!file || sf_write_short(file.get(), sound.data(), std::ssize(sound)) != std::ssize(sound))
        return fail(Errc::Internal, fmt::format("no WAV of the sound: {}", sf_strerror(file.get())));
    file.reset(); // writes the header
    return std::move(memory.octets);
}

} // namespace legscope

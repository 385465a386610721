#include "engine/sound/soundfile.h"

#include "engine/core/octets.h"
#include "engine/sound/fileformat.h"

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <fmt/format.h>
#include <sndfile.h>
#include <sys/stat.h>

namespace legscope {
namespace {

constexpr int mostChannels = 32;
constexpr int lowestRate = 1000, highestRate = 384'000; ///< Hz

struct CloseSoundFile {
    void operator()(SNDFILE* file) const noexcept { sf_close(file); }
};

SF_INFO formatOf(const std::string& path)
{
    SF_INFO format{};
    const FileFormat headerless = headerlessFormat(path);
    format.format = headerless.library;
    format.samplerate = static_cast<int>(headerless.rate);
    format.channels = static_cast<int>(headerless.channels);
    return format;
}

std::uint32_t littleEndian32(const std::array<std::byte, 8>& octets)
{
    std::uint32_t value = 0;
    for (std::size_t i = 8; i > 4; --i)
        value = value << 8 | std::to_integer<std::uint32_t>(octets[i - 1]);
    return value;
}

/// What the header of a WAV says about its sound that is not so; empty when it is. The library takes the
/// length that is there without a word.
std::string lieOf(int descriptor)
{
    constexpr std::uint32_t notKnown = 0xFFFFFFFF; // of a writer that could not go back
    constexpr unsigned mostChunks = 1000;
    struct stat status{};
    std::array<char, 12> riff{};
    if (::fstat(descriptor, &status) != 0
        || ::pread(descriptor, riff.data(), riff.size(), 0) != static_cast<ssize_t>(riff.size())
        || std::string_view(riff.data(), 4) != "RIFF" || std::string_view(riff.data() + 8, 4) != "WAVE")
        return {};
    std::int64_t at = riff.size();
    for (unsigned chunk = 0; chunk < mostChunks; ++chunk) {
        std::array<std::byte, 8> head{};
        if (::pread(descriptor, head.data(), head.size(), at) != static_cast<ssize_t>(head.size()))
            return "ends before its sound begins";
        at += static_cast<std::int64_t>(head.size());
        const std::uint32_t length = littleEndian32(head);
        if (asText(Octets(head).first(4)) == "data") {
            const std::int64_t kept = std::max<std::int64_t>(status.st_size - at, 0);
            return length != notKnown && length > kept
                ? fmt::format("says that it has {} octets of sound, and has {}", length, kept)
                : std::string();
        }
        at += static_cast<std::int64_t>(length) + (length & 1U);
    }
    return {};
}

} // namespace

struct SoundFile::State {
    FoundSound found; ///< outlives the library's view of it
    SF_INFO format{};
    std::unique_ptr<SNDFILE, CloseSoundFile> library;
    std::int64_t read = 0; ///< frames
};

SoundFile::SoundFile(std::unique_ptr<State> state, Resampler resampler, std::uint32_t rate)
    : m_state(std::move(state))
    , m_resampler(std::move(resampler))
    , m_rate(rate)
{
}

SoundFile::~SoundFile() = default;

Result<std::unique_ptr<SoundFile>> SoundFile::open(
    FoundSound found, std::uint32_t rate, std::uint64_t skipped)
{
    const std::string path = found.path;
    if (const std::string lie = lieOf(found.descriptor.get()); !lie.empty())
        return fail(Errc::Parse, fmt::format("{} {}", path, lie));
    auto state = std::make_unique<State>();
    state->found = std::move(found);
    state->format = formatOf(path);
    state->library.reset(sf_open_fd(state->found.descriptor.get(), SFM_READ, &state->format, SF_FALSE));
    if (!state->library)
        return fail(Errc::Unsupported, fmt::format("{} is no sound: {}", path, sf_strerror(nullptr)));
    const SF_INFO& format = state->format;
    if (format.channels < 1 || format.channels > mostChannels || format.samplerate < lowestRate
        || format.samplerate > highestRate)
        return fail(Errc::Unsupported,
            fmt::format("{} has {} channels at {} Hz: at most {} channels are read, of {} to {} Hz", path,
                format.channels, format.samplerate, mostChannels, lowestRate, highestRate));
    auto resampler = Resampler::make(static_cast<std::uint32_t>(format.samplerate), rate);
    if (!resampler)
        return std::unexpected(resampler.error());
    std::unique_ptr<SoundFile> file(new SoundFile(std::move(state), std::move(*resampler), rate));
    file->m_first = skipped;
    if (skipped > 0) {
        if (const auto sought = file->seek(skipped); !sought)
            return std::unexpected(sought.error());
    }
    return file;
}

Result<void> SoundFile::seek(std::uint64_t sample)
{
    const std::string& path = m_state->found.path;
    const auto wanted = static_cast<std::int64_t>(std::min<std::uint64_t>(sample, INT64_MAX));
    if (wanted > m_state->format.frames)
        return fail(Errc::InvalidArgument,
            fmt::format(
                "{} has {} samples: sample {} is behind its end", path, m_state->format.frames, sample));
    if (sf_seek(m_state->library.get(), wanted, SEEK_SET) != wanted)
        return fail(Errc::Io,
            fmt::format("{} cannot be read from sample {} on: {}", path, sample,
                sf_strerror(m_state->library.get())));
    m_state->read = wanted;
    return {};
}

Result<void> SoundFile::rewind()
{
    // Not within the sound that is left of the round before: another one begins behind it.
    return seek(m_first);
}

/// False when there is no more.
Result<bool> SoundFile::readMore()
{
    const SF_INFO& format = m_state->format;
    SNDFILE* const library = m_state->library.get();
    const auto channels = static_cast<std::size_t>(format.channels);
    const std::size_t most = static_cast<std::size_t>(format.samplerate) / 50;
    m_frames.resize(most * channels);
    const sf_count_t count = sf_readf_float(library, m_frames.data(), static_cast<sf_count_t>(most));
    if (count <= 0) {
        // The length of an MP3 is an estimate.
        const bool isCut
            = m_state->read < format.frames && (format.format & SF_FORMAT_TYPEMASK) != SF_FORMAT_MPEG;
        if (sf_error(library) != SF_ERR_NO_ERROR || isCut)
            return fail(Errc::Io,
                fmt::format("{} cannot be read behind sample {} of {}: {}", m_state->found.path,
                    m_state->read, format.frames, sf_strerror(library)));
        return false;
    }
    m_state->read += count;
    m_mono.resize(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < m_mono.size(); ++i) {
        float sum = 0;
        for (std::size_t channel = 0; channel < channels; ++channel)
            sum += m_frames[i * channels + channel];
        const float level = sum / static_cast<float>(channels) * 32768.0F;
        m_mono[i] = static_cast<Sample>(std::lrint(std::clamp(level, -32768.0F, 32767.0F)));
    }
    const std::size_t before = m_ready.size();
    m_ready.resize(before + m_resampler.mostFor(m_mono.size()));
    m_ready.resize(before + m_resampler.process(m_mono, std::span(m_ready).subspan(before)));
    return true;
}

Result<std::size_t> SoundFile::read(std::span<Sample> out)
{
    bool isMore = true;
    while (m_ready.size() < out.size() && isMore) {
        const auto more = readMore();
        if (!more)
            return std::unexpected(more.error());
        isMore = *more;
    }
    const std::size_t given = std::min(out.size(), m_ready.size());
    std::copy_n(m_ready.begin(), given, out.begin());
    m_ready.erase(m_ready.begin(), m_ready.begin() + static_cast<std::ptrdiff_t>(given));
    return given;
}

} // namespace legscope

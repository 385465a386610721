#include "engine/sound/fileformat.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sndfile.h>
#include <span>
#include <string>
#include <vector>

namespace legscope {
namespace {

struct NamedFormat {
    std::string_view ending;
    FileFormat format;
};

constexpr int rawLinear = SF_FORMAT_RAW | SF_FORMAT_PCM_16 | SF_ENDIAN_LITTLE;
constexpr std::array<NamedFormat, 6> withoutHeader{{
    {".raw", {rawLinear, 8000, 1}},
    {".r8", {rawLinear, 8000, 1}},
    {".r16", {rawLinear, 16000, 1}},
    {".ul", {SF_FORMAT_RAW | SF_FORMAT_ULAW, 8000, 1}},
    {".al", {SF_FORMAT_RAW | SF_FORMAT_ALAW, 8000, 1}},
    {".gsm", {SF_FORMAT_RAW | SF_FORMAT_GSM610, 8000, 1}},
}};

constexpr std::array<NamedFormat, 9> withHeader{{
    {".wav", {SF_FORMAT_WAV | SF_FORMAT_PCM_16, 0, 2}},
    {".w64", {SF_FORMAT_W64 | SF_FORMAT_PCM_16, 0, 2}},
    {".rf64", {SF_FORMAT_RF64 | SF_FORMAT_PCM_16, 0, 2}},
    {".au", {SF_FORMAT_AU | SF_FORMAT_PCM_16, 0, 2}},
    {".aiff", {SF_FORMAT_AIFF | SF_FORMAT_PCM_16, 0, 2}},
    {".flac", {SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 0, 2}},
    {".ogg", {SF_FORMAT_OGG | SF_FORMAT_VORBIS, 0, 2}},
    {".opus", {SF_FORMAT_OGG | SF_FORMAT_OPUS, 0, 2}},
    {".mp3", {SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, 0, 2}},
}};

const NamedFormat* find(std::span<const NamedFormat> formats, std::string_view path)
{
    const auto found = std::ranges::find_if(
        formats, [path](const NamedFormat& one) { return endsIgnoringCase(path, one.ending); });
    return found == formats.end() ? nullptr : &*found;
}

/// The rates that a format knows, Hz; empty: any. What the library says of opus is not so.
std::span<const std::uint32_t> ratesOf(const FileFormat& format)
{
    static constexpr std::array<std::uint32_t, 5> opus{8000, 12000, 16000, 24000, 48000};
    static constexpr std::array<std::uint32_t, 7> mp3{8000, 12000, 16000, 24000, 32000, 44100, 48000};
    if ((format.library & SF_FORMAT_SUBMASK) == SF_FORMAT_OPUS)
        return opus;
    if ((format.library & SF_FORMAT_TYPEMASK) == SF_FORMAT_MPEG)
        return mp3;
    return {};
}

std::string knownEndings()
{
    std::vector<std::string_view> endings;
    for (const auto& one : withHeader)
        endings.push_back(one.ending);
    for (const auto& one : withoutHeader)
        endings.push_back(one.ending);
    return fmt::format("{}", fmt::join(endings, " "));
}

} // namespace

FileFormat headerlessFormat(std::string_view path)
{
    const NamedFormat* const found = find(withoutHeader, path);
    return found ? found->format : FileFormat();
}

Result<FileFormat> writtenFormat(std::string_view path, std::uint32_t rate, unsigned channels)
{
    const NamedFormat* found = find(withHeader, path);
    if (!found)
        found = find(withoutHeader, path);
    if (!found)
        return fail(Errc::Unsupported,
            fmt::format(
                "\"{}\" has none of the endings that are recorded: {}", excerpt(path, 1024), knownEndings()));
    const FileFormat& format = found->format;
    if (channels > format.channels)
        return fail(Errc::Unsupported,
            fmt::format("a file {} has one channel, and is no recording in stereo", found->ending));
    const auto rates = ratesOf(format);
    if (!rates.empty() && std::ranges::find(rates, rate) == rates.end())
        return fail(Errc::Unsupported,
            fmt::format("a file {} has a rate of {} Hz, and none of {}", found->ending,
                fmt::join(rates, ", "), rate));
    return format;
}

bool canGrow(const FileFormat& format)
{
    const int type = format.library & SF_FORMAT_TYPEMASK;
    return type == SF_FORMAT_WAV || type == SF_FORMAT_W64 || type == SF_FORMAT_RAW;
}

} // namespace legscope

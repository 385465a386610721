#include "engine/sound/soundname.h"

#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"
#include "engine/sound/localstreams.h"
#include "engine/sound/madesound.h"
#include "engine/sound/soundfile.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

constexpr std::size_t mostParts = 100; ///< of a file_string, each of which is open
constexpr std::int64_t longestSilenceMs = 86'400'000;
constexpr std::int64_t mostLoops = 1'000'000;

using Opened = Result<std::unique_ptr<SoundSource>>;

/// Where and how one name is looked for.
struct Surroundings {
    SoundRoots roots;
    std::uint32_t rate;
    std::uint64_t skipped;
    LocalStreams& streams;
    bool isPart = false; ///< of a file_string
};

Opened openPart(std::string_view name, const Surroundings& around);

/// -1: without end.
Result<std::optional<std::uint32_t>> roundsOf(std::string_view text)
{
    const auto number = wholeNumber<std::int64_t>(trimmed(text));
    if (!number || *number == 0 || *number < -1 || *number > mostLoops)
        return fail(Errc::InvalidArgument,
            fmt::format("\"loops={}\": expected 1 to {}, or -1 for no end", excerpt(text), mostLoops));
    return *number == -1 ? std::nullopt : std::optional(static_cast<std::uint32_t>(*number));
}

Opened repeated(Opened sound, const Result<std::optional<std::uint32_t>>& rounds)
{
    if (!rounds)
        return std::unexpected(rounds.error());
    if (!sound || *rounds == 1)
        return sound;
    return std::make_unique<RepeatedSound>(std::move(*sound), *rounds);
}

Opened openTones(std::string_view text, const Surroundings& around)
{
    constexpr std::string_view loops = ";loops=";
    const auto at = std::min(text.find(loops), text.size());
    auto script = readToneScript(text.substr(0, at));
    if (!script)
        return std::unexpected(script.error());
    Opened tones = std::make_unique<ToneSound>(std::move(*script), around.rate);
    return at < text.size() ? repeated(std::move(tones), roundsOf(text.substr(at + loops.size())))
                            : std::move(tones);
}

Opened openSilence(std::string_view text, const Surroundings& around)
{
    const auto comma = std::min(text.find(','), text.size());
    const auto length = wholeNumber<std::int64_t>(trimmed(text.substr(0, comma)));
    const auto divisor = comma < text.size() ? wholeNumber<std::uint32_t>(trimmed(text.substr(comma + 1)))
                                             : std::optional(std::uint32_t{0});
    if (!length || !divisor || *length < -1 || *length > longestSilenceMs)
        return fail(Errc::InvalidArgument,
            fmt::format("silence_stream://{}: expected MS[,N]: milliseconds, -1 for no end, and a divisor of "
                        "noise",
                excerpt(text)));
    const auto samples = *length == -1
        ? std::nullopt
        : std::optional(static_cast<std::uint64_t>(*length) * around.rate / 1000);
    return std::make_unique<SilenceSound>(samples, *divisor);
}

Opened openSequence(std::span<const std::string_view> names, Surroundings around)
{
    if (names.size() > mostParts)
        return fail(Errc::InvalidArgument, fmt::format("more than {} sounds in a row", mostParts));
    std::vector<std::unique_ptr<SoundSource>> parts;
    for (const std::string_view name : names) {
        auto part = openPart(name, around);
        if (!part)
            return part;
        parts.push_back(std::move(*part));
        around.skipped = 0;
    }
    if (parts.size() == 1)
        return std::move(parts.front());
    return std::make_unique<SoundSequence>(std::move(parts));
}

Opened openByScheme(std::string_view scheme, std::string_view rest, Surroundings around)
{
    if (around.skipped > 0)
        return fail(Errc::InvalidArgument, fmt::format("{}:// is no file that could begin later", scheme));
    if (scheme == "tone_stream")
        return openTones(rest, around);
    if (scheme == "silence_stream")
        return openSilence(rest, around);
    if (scheme == "local_stream")
        return around.streams.listen(trimmed(rest), around.rate);
    if (scheme == "file_string" && !around.isPart) {
        around.isPart = true;
        return openSequence(splitAt(rest, '!'), std::move(around));
    }
    return fail(Errc::Unsupported,
        scheme == "file_string" ? "a file_string in a file_string"
                                : fmt::format("sounds of {}:// are not there", excerpt(scheme)));
}

/// "{name=value,...}" in front of a name.
struct SoundSettings {
    std::optional<std::string> prefix;
    Result<std::optional<std::uint32_t>> rounds = std::optional(std::uint32_t{1});
    std::string_view name;
};

Result<SoundSettings> readSettings(std::string_view name)
{
    SoundSettings settings;
    settings.name = name;
    if (!name.starts_with('{'))
        return settings;
    const auto close = name.find('}');
    if (close == std::string_view::npos)
        return fail(Errc::InvalidArgument, fmt::format("\"{}\": a closing }} is missing", excerpt(name)));
    settings.name = trimmed(name.substr(close + 1));
    for (const std::string_view part : splitAt(name.substr(1, close - 1), ',')) {
        const auto equals = std::min(part.find('='), part.size());
        const auto key = trimmed(part.substr(0, equals));
        const auto value = trimmed(part.substr(std::min(equals + 1, part.size())));
        if (key == "sound_prefix")
            settings.prefix = value;
        else if (key == "loops")
            settings.rounds = roundsOf(value);
        else if (!key.empty())
            return fail(Errc::InvalidArgument,
                fmt::format("\"{}\": nothing reads {}; loops and sound_prefix are read", excerpt(name),
                    excerpt(key)));
    }
    return settings;
}

Opened openPart(std::string_view name, const Surroundings& around)
{
    auto settings = readSettings(trimmed(name));
    if (!settings)
        return std::unexpected(settings.error());
    Surroundings own = around;
    if (settings->prefix)
        own.roots.insert(own.roots.begin(), *settings->prefix);
    constexpr std::string_view mark = "://";
    if (const auto scheme = settings->name.find(mark); scheme != std::string_view::npos)
        return repeated(
            openByScheme(settings->name.substr(0, scheme), settings->name.substr(scheme + mark.size()), own),
            settings->rounds);
    auto found = findSound(settings->name, own.roots, own.rate);
    if (!found)
        return std::unexpected(found.error());
    return repeated(SoundFile::open(std::move(*found), own.rate, own.skipped), settings->rounds);
}

} // namespace

Opened openSound(const SoundOrder& order, LocalStreams& streams)
{
    const std::vector<std::string_view> names(order.names.begin(), order.names.end());
    if (names.empty())
        return fail(Errc::InvalidArgument, "there is no name of a sound");
    return repeated(openSequence(names, {order.roots, order.rate, order.skipped, streams}), order.rounds);
}

} // namespace legscope

#include "engine/media/jittersettings.h"

#include "engine/core/number.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

Result<std::chrono::milliseconds> readLength(
    std::string_view part, std::uint32_t ptimeMs, const JitterRange& range)
{
    const bool inPackets = part.ends_with('p');
    const auto number = parseNumber(inPackets ? part.substr(0, part.size() - 1) : part);
    if (!number || *number > range.most.count())
        return fail(Errc::InvalidArgument,
            fmt::format("jitter buffer: \"{}\" is no number of milliseconds or, with a p, of packets", part));
    const std::chrono::milliseconds length(inPackets ? *number * ptimeMs : *number);
    if (length < range.least || length > range.most)
        return fail(Errc::InvalidArgument,
            fmt::format("jitter buffer: \"{}\" is {} ms; {} to {} ms are possible", part, length.count(),
                range.least.count(), range.most.count()));
    return length;
}

} // namespace

Result<JitterSettings> readJitterSettings(
    std::string_view text, std::uint32_t ptimeMs, const JitterRange& range)
{
    const auto parts = splitAt(trimmed(text), ':');
    if (parts.size() > 3)
        return fail(
            Errc::InvalidArgument, fmt::format("jitter buffer: \"{}\" has more than LEN:MAX:DRIFT", text));
    const auto length = readLength(parts[0], ptimeMs, range);
    if (!length)
        return std::unexpected(length.error());
    JitterSettings settings;
    settings.start = settings.minimum = *length;
    settings.maximum = std::max(settings.maximum, 4 * *length);
    if (parts.size() == 1)
        return settings;
    const auto most = readLength(parts[1], ptimeMs, range);
    if (!most)
        return std::unexpected(most.error());
    if (*most < *length)
        return fail(
            Errc::InvalidArgument, fmt::format("jitter buffer: \"{}\" has a maximum below its length", text));
    settings.maximum = *most;
    return settings;
}

} // namespace legscope

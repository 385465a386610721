#include "engine/route/playorder.h"

#include "engine/core/caseless.h"
#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace legscope {
namespace {

/// The parts of a name that playback_delimiter stands between, with playback_sleep_val ms of silence behind
/// each but the last.
std::vector<std::string> namesOf(std::string_view name, const ChannelVariables& variables)
{
    constexpr std::uint32_t usualPause = 250, longestPause = 60'000;
    const std::string delimiter = variables.valueOf("playback_delimiter");
    if (delimiter.size() != 1)
        return {std::string(name)};
    const auto pause = wholeNumber<std::uint32_t>(variables.valueOf("playback_sleep_val"));
    std::vector<std::string> names;
    for (const std::string_view part : splitAt(name, delimiter.front())) {
        if (!names.empty())
            names.push_back(
                fmt::format("silence_stream://{}", std::min(pause.value_or(usualPause), longestPause)));
        names.emplace_back(trimmed(part));
    }
    return names;
}

} // namespace

SoundRoots soundRootsOf(const ChannelVariables& variables)
{
    SoundRoots roots;
    for (const char* name : {"sound_prefix", "sounds_dir"}) {
        if (std::string root = variables.valueOf(name); !root.empty())
            roots.push_back(std::move(root));
    }
    return roots;
}

PlayOrder playOrderOf(std::string_view name, const ChannelVariables& variables)
{
    PlayOrder order;
    order.name = excerpt(name, 1024);
    order.sound.names = namesOf(name, variables);
    order.sound.roots = soundRootsOf(variables);
    return order;
}

PlayOrder endlessOrderOf(const std::string& name, const ChannelVariables& variables)
{
    PlayOrder order;
    order.name = name;
    order.sound.names = {name};
    order.sound.roots = soundRootsOf(variables);
    order.sound.rounds = std::nullopt;
    return order;
}

std::string ringbackOf(const ChannelVariables& variables)
{
    return variables.valueOf("ringback");
}

std::string transferRingbackOf(const ChannelVariables& variables)
{
    const std::string own = variables.valueOf("transfer_ringback");
    return own.empty() ? ringbackOf(variables) : own;
}

std::string soundOfRingback(const std::string& ringback)
{
    constexpr std::string_view silence = "silence";
    constexpr std::uint32_t usualDivisor = 400; // FreeSWITCH's
    if (equalsIgnoringCase(ringback.substr(0, silence.size()), silence)) {
        const std::size_t colon = ringback.find(':');
        const auto divisor = colon == std::string::npos
            ? std::nullopt
            : wholeNumber<std::uint32_t>(std::string_view(ringback).substr(colon + 1));
        const bool isUsable = divisor && *divisor > 0;
        return fmt::format("silence_stream://-1,{}", isUsable ? *divisor : usualDivisor);
    }
    const bool isFile = ringback.starts_with('/') || ringback.contains("://");
    return isFile ? ringback : fmt::format("tone_stream://{}", ringback);
}

} // namespace legscope

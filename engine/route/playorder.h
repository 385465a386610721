#pragma once

#include "engine/channel/channelvariables.h"
#include "engine/event/playing.h"
#include "engine/media/soundplayer.h"
#include "engine/sound/soundname.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace legscope {

/// A sound that a leg is to hear.
struct PlayOrder {
    std::string name; ///< as the route has it
    SoundOrder sound; ///< its rate follows from the leg
    std::string terminators{}; ///< keys of the leg that end it
    std::chrono::seconds limit{0}; ///< 0: none
    PlayUntil until = PlayUntil::Over;
    std::string fault{}; ///< why it cannot be played: nothing is opened then
};

/// What has become of it.
struct PlayOutcome {
    PlayEnd end = PlayEnd::Over;
    char key = 0; ///< of PlayEnd::Key
    std::chrono::milliseconds played{0};
    std::uint64_t samples = 0; ///< at the rate of the leg's codec
};

/// Where sounds of a leg are looked for: sound_prefix, then sounds_dir.
SoundRoots soundRootsOf(const ChannelVariables& variables);

/// A sound by a name of FreeSWITCH; playback_delimiter takes it apart.
PlayOrder playOrderOf(std::string_view name, const ChannelVariables& variables);
/// Silence without end, by its name.
inline constexpr std::string_view endlessSilence = "silence_stream://-1";
/// A sound without end, by a name of FreeSWITCH.
PlayOrder endlessOrderOf(const std::string& name, const ChannelVariables& variables);

/// What a leg that is not answered hears while callees ring; empty: nothing of ours.
std::string ringbackOf(const ChannelVariables& variables);
/// The same of one that is answered: transfer_ringback, else ringback.
std::string transferRingbackOf(const ChannelVariables& variables);
/// The same as a name for openSound(): a file, a stream, "silence:N" as noise of that divisor, or TGML.
std::string soundOfRingback(const std::string& ringback);

} // namespace legscope

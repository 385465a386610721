#pragma once

#include <cstdint>
#include <string_view>

namespace legscope {

enum class PlayState : std::uint8_t { Playing, Ended };

/// Why a sound is heard no more.
enum class PlayEnd : std::uint8_t {
    None, ///< it is heard
    Over, ///< all of it was played
    Key, ///< a key of playback_terminators
    TimeLimit, ///< playback_timeout_sec
    Break, ///< a command
    RouteLeft, ///< hangup, or the route leads elsewhere
    NotFound, ///< there is no such file
    Failed, ///< it cannot be read, or the leg cannot hear it
};

std::string_view nameOf(PlayState state);
std::string_view nameOf(PlayEnd end);

} // namespace legscope

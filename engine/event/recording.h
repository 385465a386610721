#pragma once

#include <cstdint>
#include <string_view>

namespace legscope {

enum class RecordState : std::uint8_t { Recording, Masked, Paused, Ended };

/// Why a leg is recorded no more.
enum class RecordEnd : std::uint8_t {
    None, ///< it is recorded
    Stopped, ///< by an application or a command
    TimeLimit,
    Silence, ///< nobody has spoken for too long
    NoInput, ///< nobody has spoken at all
    Key, ///< a key of playback_terminators
    LegLeft, ///< hangup, or the leg or its route has gone elsewhere
    TooShort, ///< than RECORD_MIN_SEC: there is no file
    Empty, ///< there was nothing to record: there is no file
    Failed, ///< it cannot be written, or there is no sound
};

/// What is done to a recording that runs.
enum class RecordChange : std::uint8_t { Stop, Mask, Unmask, Pause, Resume };

std::string_view nameOf(RecordState state);
std::string_view nameOf(RecordEnd end);

} // namespace legscope

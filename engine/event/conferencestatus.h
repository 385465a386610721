#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace legscope {

/// Somebody in a conference, as `conference list` has him.
struct ConferenceMemberStatus {
    std::uint32_t id = 0; ///< in the conference, from 1 on
    std::string uuid; ///< of his leg
    std::string name, number; ///< of the caller, as he calls himself
    bool isHearing = true; ///< not deaf
    bool isOpen = true; ///< not muted
    bool isTalking = false;
    bool hasFloor = false;
    std::vector<std::string> flags; ///< FreeSWITCH's names, without mute and deaf
    int volumeHeard = 0, volumeSaid = 0; ///< steps, -4 to 4
    std::uint32_t energyLevel = 0; ///< he talks above it: mean of the samples, 0 to 32767
    std::uint32_t energy = 0; ///< of what he says now, the same
};

/// One conference, from the first who joins to the last who leaves.
struct ConferenceStatus {
    std::string name;
    unsigned rate = 0; ///< Hz
    bool isLocked = false;
    std::vector<ConferenceMemberStatus> members; ///< in the order in which they came
};

} // namespace legscope

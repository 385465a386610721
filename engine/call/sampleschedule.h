#pragma once

#include "engine/core/clock.h"
#include "engine/event/ids.h"

#include <cstdint>
#include <unordered_map>

namespace legscope {

/// Which calls a sample holds: those that packets passed since the one before, those of which that was the
/// last (so that a rate goes to zero at once), and silent ones once a second. Not thread-safe.
class SampleSchedule {
public:
    /// To be asked once a sample. `traffic` changes when a packet came or went.
    bool isDue(CallId call, std::uint64_t traffic, Monotonic now);
    void forget(CallId call) { m_last.erase(call); }

private:
    enum class Motion : std::uint8_t { Moving, Silent };
    struct Last {
        std::uint64_t traffic = 0;
        Motion motion = Motion::Moving;
        Monotonic sampled;
    };

    std::unordered_map<CallId, Last> m_last;
};

} // namespace legscope

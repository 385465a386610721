#pragma once

#include "engine/core/looptimer.h"
#include "engine/media/roomticket.h"
#include "engine/sound/soundreader.h"

#include <functional>
#include <memory>

namespace legscope {

/// What conferences use and do not own. All of it outlives them.
struct ConferenceEnvironment {
    Timers& timers; ///< of the SIP thread
    /// Any thread: runs a task on the SIP thread.
    std::function<void(Task)> post;
    /// A room of that rate, Hz (MediaPool::openRoom).
    std::function<std::unique_ptr<RoomTicket>(std::uint32_t rate, RoomListener listener)> openRoom;
    /// As SoundReader::open.
    std::function<void(SoundOrder order, SoundReader::Opened opened)> openSound;
};

} // namespace legscope

#pragma once

#include "engine/event/event.h"
#include "engine/route/recordorder.h"
#include "engine/route/routedcall.h"
#include "engine/sound/recordingring.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace legscope {

/// A recording of a leg that runs, waits for the answer of its leg, or for its file.
struct RunningRecording {
    enum class Phase : std::uint8_t { Waiting, Opening, Recording };

    std::uint64_t number = 0;
    LegSide of = LegSide::A;
    LegId leg;
    RecordOrder order;
    RoutedCall::Recorded done;
    std::function<void(const Result<void>&)> begun; ///< with its beginning, or why it does not begin
    Phase phase = Phase::Waiting;
    RecordState state = RecordState::Recording; ///< as it was asked for
    RecordState heard = RecordState::Recording; ///< as the media has it
    std::string path; ///< as the route has it, then that of the file
    std::shared_ptr<const RecordingRing> progress; ///< null until it is open
    std::uint64_t samples = 0; ///< of one channel of the file
    RecordEnd why = RecordEnd::None; ///< it is to end
    char key = 0, shownKey = 0; ///< of RecordEnd::Key

    /// Whether it is one of that leg that goes on, to that path; an empty path is any.
    bool isTo(LegSide side, const std::string& file) const;
    /// Whether that key of its leg ends it.
    bool isEndedBy(LegSide from, char pressed) const
    {
        return of == from && order.terminators.contains(pressed);
    }

    std::chrono::milliseconds length() const
    {
        return progress ? static_cast<std::int64_t>(progress->frames()) * RecordingRing::frameLength
                        : std::chrono::milliseconds(0);
    }
};

} // namespace legscope

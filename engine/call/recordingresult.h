#pragma once

#include "engine/event/recording.h"
#include "engine/media/recordingtap.h"
#include "engine/sound/soundrecorder.h"

#include <string_view>

namespace legscope {

/// How a recording ended whose file is finished. `asked` is why it was told to end; None: it was not.
RecordEnd endOf(const RecordingEnd& file, RecordEnd asked);

/// FreeSWITCH's word for that, record_completion_cause; empty where it has none.
std::string_view completionOf(RecordEnd end);

/// What the media does meanwhile.
RecordingState stateOf(RecordState state);

} // namespace legscope

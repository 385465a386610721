#pragma once

#include "engine/event/event.h"

namespace legscope::ui {

struct CallRecord;

/// Applies one event to the call it belongs to: all but its history, and what is concluded from that.
void foldInto(CallRecord& call, const Event& event);

} // namespace legscope::ui

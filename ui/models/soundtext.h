#pragma once

#include "engine/diagnose/callsound.h"

#include <QString>

namespace legscope::ui {

/// What there is to hear of one way, and why of the rest there is nothing: "A: PCMA/8000, 4 packets lost.
/// B: nothing, 512 packets are encrypted. 200 older packets are no longer kept."
QString soundText(const CallSound& sound, Direction way);

/// Whether a setting would have kept what was said (rtp-capture).
bool isOfHeadersOnly(const CallSound& sound);

/// Whether there is anything to hear of one way.
bool isAudible(const CallSound& sound, Direction way);

} // namespace legscope::ui

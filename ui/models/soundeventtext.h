#pragma once

#include "engine/event/event.h"

#include <QString>

namespace legscope::ui {

/// What happened to the sound of a leg as a readable line, without its time.
QString soundText(const DigitPassed& passed);
QString soundText(const SoundPlayed& played);
QString soundText(const SoundRecorded& recorded);
/// Why a leg is recorded no more: "its time is up".
QString recordEndText(const SoundRecorded& recorded);

} // namespace legscope::ui

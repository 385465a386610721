#pragma once

#include "engine/event/streamsample.h"

#include <QString>

namespace legscope::ui {

/// What follows the number of packets that were dropped for it: "from a foreign source".
QString dropText(Drop drop);

} // namespace legscope::ui

#pragma once

#include "engine/channel/digitstring.h"
#include "engine/core/looptimer.h"

#include <list>

namespace legscope {

/// Digits of applications, one after the other.
struct DigitQueue {
    std::list<DigitStep> steps;
    LoopTimer next; ///< goes on behind a pause, in the call that links the channel
};

/// Digits that wait for one leg to press or to get them, in Default mode. They go with its channel. Most
/// calls have none: a list without an element has allocated nothing.
struct ChannelDigits {
    DigitQueue pressed; ///< as if the leg had pressed them, once it is connected
    DigitQueue sent; ///< to the leg
    std::list<Digit> infos; ///< to the leg in INFO
    bool isInfoDue = false; ///< the answer to the INFO that was sent last
};

} // namespace legscope

#pragma once

#include "tests/bench/callrun.h"

#include <optional>

namespace legscope::bench {

/// Of one start, in seconds from before the program is executed.
struct FirstCall {
    double heard; ///< until something answers its INVITE
    double answered; ///< until the 200 of its callee
};

/// Starts the subject and calls it, again each two milliseconds, until the call is answered; none where it is
/// not within five seconds. The callee answers at once.
std::optional<FirstCall> firstCall(const CallSubject& subject);

} // namespace legscope::bench

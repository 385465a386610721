#pragma once

#include "engine/call/callenvironment.h"
#include "engine/core/error.h"

#include <string>

namespace legscope {

class Call;

/// A leg of another call.
struct LegElsewhere {
    Call& call;
    Channel& channel;
};

/// That lives under a UUID, in a call that is not ending. Errors: Errc::NotFound, there is none;
/// InvalidArgument, it is one of the call `own`. The SIP thread.
Result<LegElsewhere> legElsewhere(const CallEnvironment& environment, CallId own, const std::string& uuid);

} // namespace legscope

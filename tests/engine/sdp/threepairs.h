#pragma once

#include "engine/sdp/rewriter.h"

namespace legscope::test {

/// Three port pairs of ours on an IPv4 address.
inline RewritePlan threePairs()
{
    RewritePlan plan;
    plan.address = "198.51.100.1";
    plan.sessionId = "77";
    plan.sessionVersion = 3;
    plan.lines = {{30000, 30001}, {30010, 30011}, {30020, 30021}};
    return plan;
}

} // namespace legscope::test

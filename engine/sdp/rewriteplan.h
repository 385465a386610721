#pragma once

#include "engine/sdp/rewriter.h"

#include <string>
#include <string_view>

namespace legscope {

/// "IP4" or "IP6" (RFC 8866 section 5.7).
std::string_view familyName(IpFamily family);

/// The plan with its address in normal form. Errc::InvalidArgument when the address is not one that can be
/// advertised in the plan's family, or the session id is not a number.
Result<RewritePlan> checkedPlan(const RewritePlan& plan);

/// The value of our o=: "- <id> <version> IN IP4 <address>".
std::string originValue(const RewritePlan& plan);

} // namespace legscope

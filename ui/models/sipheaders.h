#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace legscope::ui {

/// The values of a header of a SIP message, as they stand there, in the order of the message; names compare
/// without case, and the short form of a name counts (RFC 3261 section 7.3.3).
std::vector<std::string> headerValues(std::string_view message, std::string_view name);

} // namespace legscope::ui

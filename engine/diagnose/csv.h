#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// One record of a CSV file (RFC 4180), its line end included. A text that a spreadsheet would take for a
/// formula (it begins with '=', '+', '-', '@', a tab or a carriage return) is led by an apostrophe; plain
/// numbers are not.
std::string csvRecord(const std::vector<std::string>& cells);

} // namespace legscope

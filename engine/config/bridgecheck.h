#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legscope {

/// What can be said of a bridge before a call runs it: a dial string that cannot be read, a profile that is
/// not among `profiles`, a gateway. Parts with variables in them are passed over. Nothing when all is well.
std::optional<std::string> faultOfBridge(
    std::string_view dialString, const std::vector<std::string>& profiles);

} // namespace legscope

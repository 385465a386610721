#pragma once

#include <optional>
#include <string_view>

namespace legscope {

/// What FreeSWITCH takes for true (yes, on, true, t, enabled, active, allow, a number that is not 0) and for
/// false (no, off, false, f, disabled, inactive, disallow, 0), in any case. Nothing for any other word. A
/// number may have a sign and dots; its whole part counts.
std::optional<bool> truthOf(std::string_view word);

/// A variable, a parameter or an attribute that is not there or is no truth word counts as false, as in
/// FreeSWITCH.
inline bool isTrue(std::string_view word)
{
    return truthOf(word).value_or(false);
}

} // namespace legscope

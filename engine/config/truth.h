#pragma once

#include <optional>
#include <string_view>

namespace legscope {

/// What FreeSWITCH takes for true (yes, on, true, t, enabled, active, allow, a number that is not 0) and for
/// false (no, off, false, f, disabled, inactive, disallow, 0), in any case. Nothing for any other word.
std::optional<bool> truthOf(std::string_view word);

/// A channel variable or an attribute that is not there or is no truth word counts as false, as in
/// FreeSWITCH.
inline bool countsAsTrue(std::string_view word)
{
    return truthOf(word).value_or(false);
}

} // namespace legscope

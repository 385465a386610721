#pragma once

#include "engine/core/error.h"
#include "engine/event/digit.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace legscope {

/// Which bindings of keys a digit of an application is shown to.
enum class ShownTo : std::uint8_t {
    Nobody,
    Receiver, ///< those of the leg that gets it
    Both, ///< those of the leg that seems to press it, too
};

/// A digit, or where its key is 0 a pause.
struct DigitStep {
    Digit digit;
    ShownTo shown = ShownTo::Nobody;
    bool isPause() const noexcept { return digit.key == '\0'; }
    bool operator==(const DigitStep&) const = default;
};

/// "DIGITS[@MS][+DIGITS[@MS]...]" with w for half a second and W for a second of pause, as FreeSWITCH's
/// applications take it; a `~` in front says isShownToBindings(). `length` is that of digits that say none.
/// Errc::InvalidArgument names what is no key or no length, and what is more than 1,000 digits.
Result<std::vector<DigitStep>> readDigits(std::string_view text, std::chrono::milliseconds length);

/// Whether bindings of keys see such digits.
inline bool isShownToBindings(std::string_view text)
{
    return text.starts_with('~');
}

} // namespace legscope

#include "engine/config/truth.h"

#include "engine/core/text.h"

#include <algorithm>
#include <array>

namespace legscope {

std::optional<bool> truthOf(std::string_view word)
{
    static constexpr std::array trueWords{"yes", "on", "true", "t", "enabled", "active", "allow"};
    static constexpr std::array falseWords{"no", "off", "false", "f", "disabled", "inactive", "disallow"};
    const auto same = [word](const char* known) { return equalsIgnoringCase(word, known); };
    if (std::ranges::any_of(trueWords, same))
        return true;
    if (std::ranges::any_of(falseWords, same))
        return false;
    if (const auto number = parseNumber(word))
        return *number != 0;
    return std::nullopt;
}

} // namespace legscope

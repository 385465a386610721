#include "engine/core/truth.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

/// As its switch_is_number() and atoi(3) read one.
std::optional<bool> truthOfNumber(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || text.find_first_not_of("0123456789.") != std::string_view::npos)
        return std::nullopt;
    return text.substr(0, text.find('.')).find_first_not_of('0') != std::string_view::npos;
}

} // namespace

std::optional<bool> truthOf(std::string_view word)
{
    static constexpr std::array trueWords{"yes", "on", "true", "t", "enabled", "active", "allow"};
    static constexpr std::array falseWords{"no", "off", "false", "f", "disabled", "inactive", "disallow"};
    const auto same = [word](const char* known) { return equalsIgnoringCase(word, known); };
    if (std::ranges::any_of(trueWords, same))
        return true;
    if (std::ranges::any_of(falseWords, same))
        return false;
    return truthOfNumber(word);
}

} // namespace legscope

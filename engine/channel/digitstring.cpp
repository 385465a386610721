#include "engine/channel/digitstring.h"

#include "engine/core/number.h"
#include "engine/core/text.h"
#include "engine/core/words.h"

#include <fmt/format.h>

namespace legscope {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t mostSteps = 1000;

Result<DigitStep> stepOf(char c, milliseconds length)
{
    constexpr Digit halfASecond{'\0', milliseconds(500)}, second{'\0', milliseconds(1000)};
    if (c == 'w' || c == 'W')
        return DigitStep{c == 'w' ? halfASecond : second};
    const auto key = keyNamed(c);
    if (!key)
        return fail(Errc::InvalidArgument, fmt::format("\"{}\" is no key", excerpt({&c, 1})));
    return DigitStep{withinReason({*key, length})};
}

} // namespace

Result<std::vector<DigitStep>> readDigits(std::string_view text, milliseconds length)
{
    std::vector<DigitStep> steps;
    if (text.starts_with('~'))
        text.remove_prefix(1);
    for (const std::string_view group : splitAt(trimmed(text), '+')) {
        const std::size_t at = group.find('@');
        milliseconds own = length;
        if (at != std::string_view::npos) {
            const auto number = wholeNumber<std::uint32_t>(group.substr(at + 1));
            if (!number)
                return fail(Errc::InvalidArgument,
                    fmt::format("\"{}\" is no number of milliseconds", excerpt(group.substr(at + 1))));
            own = milliseconds(*number);
        }
        for (const char c : group.substr(0, at)) {
            const auto step = stepOf(c, own);
            if (!step)
                return std::unexpected(step.error());
            steps.push_back(*step);
        }
        if (steps.size() > mostSteps)
            return fail(Errc::InvalidArgument, fmt::format("more than {} digits", mostSteps));
    }
    if (steps.empty())
        return fail(Errc::InvalidArgument, "there is no digit in it");
    return steps;
}

} // namespace legscope

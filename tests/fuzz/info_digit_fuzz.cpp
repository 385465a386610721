/// A Content-Type and, on the lines behind it, any body of an INFO: a digit that is read is a key of a length
/// within reason, and is read again from what is written of it; what is refused says why, in few words. The
/// body alone is also read as a string of digits of an application.

#include "engine/call/infodigit.h"
#include "engine/channel/digitstring.h"
#include "tests/fuzz/require.h"

#include <cstddef>
#include <cstdint>

using namespace legscope;

namespace {

bool isSound(const Digit& digit)
{
    return keyNamed(digit.key) == digit.key && withinReason(digit) == digit;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    constexpr std::chrono::milliseconds usual{250};
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view body = text.substr(std::min(end + 1, text.size()));
    if (const auto steps = readDigits(body, usual)) {
        for (const DigitStep& step : *steps)
            require(step.isPause() || isSound(step.digit));
    } else {
        require(!steps.error().detail.empty() && steps.error().detail.size() < 200);
    }
    const InfoDigitKind kind = infoDigitKind(text.substr(0, end));
    if (kind == InfoDigitKind::None)
        return 0;
    const auto digit = readInfoDigit(kind, body, usual);
    if (!digit) {
        require(!digit.error().detail.empty() && digit.error().detail.size() < 200);
        return 0;
    }
    require(isSound(*digit));
    const auto again = readInfoDigit(InfoDigitKind::Relay, infoBodyOf(*digit), usual);
    require(again && *again == *digit);
    return 0;
}

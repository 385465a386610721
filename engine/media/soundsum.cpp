#include "engine/media/soundsum.h"

#include <cmath>
#include <cstdlib>

namespace legscope {

Sample softLimited(std::int32_t sum) noexcept
{
    constexpr std::int32_t straight = 24'576, most = 32'767;
    const std::int32_t size = std::abs(sum);
    if (size <= straight)
        return static_cast<Sample>(sum);
    constexpr double room = most - straight;
    const auto limited = static_cast<std::int32_t>(straight + room * std::tanh((size - straight) / room));
    return static_cast<Sample>(sum < 0 ? -limited : limited);
}

} // namespace legscope

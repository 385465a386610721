#pragma once

#include <cstdint>

namespace legscope {

/// Who made the first offer of a leg.
enum class LegDirection : std::uint8_t {
    Inbound, ///< it calls us
    Outbound, ///< we call it
};

} // namespace legscope

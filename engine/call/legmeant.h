#pragma once

#include <cstdint>

namespace legscope {

/// Whom a command about a leg means.
enum class LegMeant : std::uint8_t {
    Itself,
    Peer, ///< whoever it is connected to
};

} // namespace legscope

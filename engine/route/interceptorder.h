#pragma once

#include <cstdint>
#include <string>

namespace legscope {

/// Which leg is taken over.
enum class InterceptedLeg : std::uint8_t { Itself, Peer };

/// Which legs may be.
enum class Interceptable : std::uint8_t {
    Any,
    Unbridged, ///< that are connected to nobody
    Unanswered,
};

/// What `intercept` is asked for.
struct InterceptOrder {
    std::string uuid;
    InterceptedLeg which = InterceptedLeg::Itself;
    Interceptable what = Interceptable::Any;
};

} // namespace legscope

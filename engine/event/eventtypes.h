#pragma once

#include "engine/event/event.h"

#include <bitset>
#include <cstddef>
#include <type_traits>
#include <variant>

namespace legscope {

/// A set of types of events, by their index in EventBody.
using EventTypes = std::bitset<std::variant_size_v<EventBody>>;

template <class Body, class... Bodies>
constexpr std::size_t indexAmong(const std::variant<Bodies...>*)
{
    std::size_t index = 0;
    ((!std::is_same_v<Body, Bodies> && ++index > 0) && ...);
    return index;
}

/// The index of a type in EventBody.
template <class Body>
constexpr std::size_t eventType = indexAmong<Body>(static_cast<const EventBody*>(nullptr));

} // namespace legscope

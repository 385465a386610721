#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace legscope {

/// A number that names one thing for the life of the engine; 0 names nothing. Distinct types do not mix.
template <class Tag>
struct Id {
    std::uint64_t value = 0;
    explicit operator bool() const noexcept { return value != 0; }
    auto operator<=>(const Id&) const = default;
};

using CallId = Id<struct CallTag>;
using LegId = Id<struct LegTag>;
using CommandId = Id<struct CommandTag>;

} // namespace legscope

template <class Tag>
struct std::hash<legscope::Id<Tag>> {
    std::size_t operator()(const legscope::Id<Tag>& id) const noexcept
    {
        return std::hash<std::uint64_t>{}(id.value);
    }
};

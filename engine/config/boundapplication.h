#pragma once

#include "engine/core/words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace legscope {

/// A leg, as a binding of one channel names it.
enum class BoundLeg : std::uint8_t {
    Own, ///< that of the channel
    Peer, ///< the one that it is connected to
    Same, ///< the one that has pressed the keys
    Opposite, ///< the other one
};

/// When the application of a binding begins.
enum class BoundTurn : std::uint8_t {
    Queued, ///< after those of that leg that have begun
    Inline, ///< at once
};

/// What a binding runs.
enum class BoundKind : std::uint8_t {
    Application, ///< of the dialplan
    Command, ///< as an operator types it
};

/// What a binding runs on a leg, beside its bridge.
struct BoundApplication {
    std::string name, argument;
    BoundLeg on = BoundLeg::Own;
    BoundTurn turn = BoundTurn::Queued;
    BoundKind kind = BoundKind::Application;
};

/// "NAME ARGUMENT" or "NAME:ARGUMENT", as variables have it; without a name where there is none.
inline BoundApplication readBoundApplication(std::string_view written)
{
    constexpr std::string_view marks = " :";
    const auto end = std::min(written.find_first_of(marks), written.size());
    const auto argument = std::min(written.find_first_not_of(marks, end), written.size());
    return {std::string(written.substr(0, end)), std::string(trimmed(written.substr(argument)))};
}

} // namespace legscope

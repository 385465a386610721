#pragma once

#include <cstdint>
#include <optional>

namespace legscope {

/// Where a call is.
enum class CallState : std::uint8_t {
    Setup, ///< its route runs, and the caller is not answered
    Ringing, ///< so are those whom the route calls
    Connected, ///< the caller is answered and knows it, by us or with a callee
    Transferring, ///< and another leg takes the place of one of two that are connected
    Ending, ///< its legs end
    Over, ///< all have ended
};

enum class CallMove : std::uint8_t {
    Ring, ///< the route calls somebody
    GiveUp, ///< nobody answered, and the route goes on
    Answer,
    Transfer,
    SettleTransfer, ///< it has come about, or it has not and everything is as before
    End,
    Finish,
};

/// Where a move leads; nothing when it is not legal.
std::optional<CallState> after(CallState state, CallMove move);

} // namespace legscope

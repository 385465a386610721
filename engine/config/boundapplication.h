#pragma once

#include <cstdint>
#include <string>

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

} // namespace legscope

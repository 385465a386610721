#pragma once

#include "engine/config/dialplan.h"

#include <optional>

namespace legscope {

class ChannelVariables;

/// What the variables of a channel put before the rest of its route once its bridge is over: park
/// (park_after_bridge), or a transfer (transfer_after_bridge, "EXTENSION[:DIALPLAN[:CONTEXT]]").
std::optional<RouteAction> actionAfterBridge(const ChannelVariables& variables);

} // namespace legscope

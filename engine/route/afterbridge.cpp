#include "engine/route/afterbridge.h"

#include "engine/channel/channelvariables.h"
#include "engine/core/truth.h"

#include <algorithm>

namespace legscope {

std::optional<RouteAction> actionAfterBridge(const ChannelVariables& variables)
{
    RouteAction action;
    if (isTrue(variables.valueOf("park_after_bridge"))) {
        action.application = "park";
        return action;
    }
    action.application = "transfer";
    action.data = variables.valueOf("transfer_after_bridge");
    if (action.data.empty())
        return std::nullopt;
    std::ranges::replace(action.data, ':', ' ');
    return action;
}

} // namespace legscope

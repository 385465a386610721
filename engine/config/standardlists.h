#pragma once

#include "engine/config/networklist.h"

namespace legscope {

/// The lists that FreeSWITCH makes by itself: rfc1918.auto, rfc6598.auto, nat.auto, localnet.auto,
/// loopback.auto, wan.auto, wan_v4.auto, wan_v6.auto, any_v4.auto, any_v6.auto. Those that name the network
/// of this machine are of its interfaces now.
NetworkLists standardLists();

} // namespace legscope

#pragma once

#include "engine/config/networklist.h"

#include <optional>
#include <string_view>

namespace legscope {

/// The lists that FreeSWITCH always has: rfc1918.auto, nat.auto (the same without the networks of this
/// machine), localnet.auto (those, as they are now), loopback.auto, wan.auto (all but those), any_v4.auto and
/// any_v6.auto. None for another name.
std::optional<NetworkList> builtInList(std::string_view name);

} // namespace legscope

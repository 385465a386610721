#pragma once

#include "engine/core/socketaddress.h"

#include <string>
#include <string_view>

namespace legscope {

/// The user part of a SIP URI without escapes, empty without one.
std::string userOf(std::string_view uri);

/// The address that a SIP URI names literally; 0.0.0.0:0 for a host name, which is resolved later.
SocketAddress addressOf(std::string_view uri);

} // namespace legscope

#pragma once

#include "engine/core/socketaddress.h"

#include <fmt/format.h>
#include <unistd.h>

namespace legscope::test {

/// A loopback address of this process, port 0: tests that run beside it cannot send to its ports, nor take
/// them.
inline SocketAddress ownLoopback()
{
    const auto pid = static_cast<unsigned>(getpid());
    return *SocketAddress::parse(fmt::format("127.{}.{}.1", 1 + pid / 250 % 250, 1 + pid % 250), 0);
}

} // namespace legscope::test

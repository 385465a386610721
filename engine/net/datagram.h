#pragma once

#include "engine/core/octets.h"
#include "engine/core/socketaddress.h"
#include "engine/net/udpsocket.h"

#include <array>
#include <cstddef>
#include <optional>

namespace legscope {

/// Longest UDP payload in octets that is carried.
constexpr std::size_t maxDatagram = 4000;

/// A received datagram. Valid only during the call it is passed to.
struct Datagram {
    Octets octets;
    SocketAddress source;
    bool truncated = false; ///< it was longer than maxDatagram; `octets` is its beginning
};

/// Takes one datagram if one waits; never blocks.
std::optional<Datagram> receiveNow(
    const UdpSocket& socket, std::array<std::byte, maxDatagram>& buffer) noexcept;

} // namespace legscope

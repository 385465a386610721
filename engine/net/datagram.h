#pragma once

#include "engine/core/octets.h"
#include "engine/core/socketaddress.h"
#include "engine/net/udpsocket.h"

#include <cstddef>
#include <optional>
#include <span>

namespace legscope {

/// Longest UDP payload in octets that is carried.
constexpr std::size_t maxDatagram = 4000;

/// Octets of room behind every datagram that a poller delivers, and behind what it sends: for the trailer
/// that encryption adds to it in its place.
constexpr std::size_t sendRoom = 144;

/// A received datagram. Valid only during the call it is passed to, which may change the octets and as much
/// as sendRoom behind them.
struct Datagram {
    std::span<std::byte> octets;
    const SocketAddress& source;
    bool truncated = false; ///< it was longer than maxDatagram; `octets` is its beginning
    bool fromPeer = false; ///< it came to a socket that is connected to `source`
};

/// Takes one datagram if one waits; never blocks. `buffer` has room for maxDatagram octets. The result
/// borrows both.
std::optional<Datagram> receiveNow(
    const UdpSocket& socket, std::span<std::byte> buffer, SocketAddress& source) noexcept;
/// The same for a connected socket.
std::optional<Datagram> receiveFromPeer(const UdpSocket& socket, std::span<std::byte> buffer) noexcept;

} // namespace legscope

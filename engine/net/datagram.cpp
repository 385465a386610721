#include "engine/net/datagram.h"

#include <algorithm>
#include <netinet/in.h>
#include <sys/socket.h>

namespace legscope {

std::optional<Datagram> receiveNow(
    const UdpSocket& socket, std::span<std::byte> buffer, SocketAddress& source) noexcept
{
    union {
        sockaddr any;
        sockaddr_in v4;
        sockaddr_in6 v6;
    } name;
    socklen_t nameSize = sizeof name;
    const ssize_t size = ::recvfrom(
        socket.fd(), buffer.data(), buffer.size(), MSG_DONTWAIT | MSG_TRUNC, &name.any, &nameSize);
    if (size < 0)
        return std::nullopt;
    source = name.any.sa_family == AF_INET6 ? SocketAddress(name.v6) : SocketAddress(name.v4);
    const auto length = static_cast<std::size_t>(size);
    return Datagram{buffer.first(std::min(length, maxDatagram)), source, length > maxDatagram, false};
}

std::optional<Datagram> receiveFromPeer(const UdpSocket& socket, std::span<std::byte> buffer) noexcept
{
    const ssize_t size = ::recv(socket.fd(), buffer.data(), buffer.size(), MSG_DONTWAIT | MSG_TRUNC);
    if (size < 0)
        return std::nullopt;
    const auto length = static_cast<std::size_t>(size);
    return Datagram{
        buffer.first(std::min(length, maxDatagram)), *socket.remote(), length > maxDatagram, true};
}

} // namespace legscope

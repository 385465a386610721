#include "engine/net/datagram.h"

#include <netinet/in.h>
#include <sys/socket.h>

namespace legscope {

std::optional<Datagram> receiveNow(
    const UdpSocket& socket, std::array<std::byte, maxDatagram>& buffer) noexcept
{
    union {
        sockaddr any;
        sockaddr_in v4;
        sockaddr_in6 v6;
    } source;
    iovec part{buffer.data(), buffer.size()};
    msghdr message{};
    message.msg_name = &source;
    message.msg_namelen = sizeof source;
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    const ssize_t size = recvmsg(socket.fd(), &message, MSG_DONTWAIT);
    if (size < 0)
        return std::nullopt;
    Datagram datagram;
    datagram.octets = Octets(buffer.data(), static_cast<std::size_t>(size));
    datagram.source = source.any.sa_family == AF_INET6 ? SocketAddress(source.v6) : SocketAddress(source.v4);
    datagram.truncated = (message.msg_flags & MSG_TRUNC) != 0;
    return datagram;
}

} // namespace legscope

#include "tests/support/rawpeer.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <vector>

namespace legscope {
namespace {

bool isReadable(int socket, std::chrono::milliseconds limit)
{
    pollfd readable{socket, POLLIN, 0};
    return ::poll(&readable, 1, static_cast<int>(limit.count())) > 0;
}

SocketAddress nameOf(int socket)
{
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&name), &size);
    return SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr*>(&name)).value_or(SocketAddress());
}

bool isFreeForTcp(const SocketAddress& address)
{
    const UniqueFd stream(::socket(address.data()->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    return ::bind(stream.get(), address.data(), address.size()) == 0;
}

} // namespace

SocketAddress freeAddress(const std::string& host)
{
    return RawUdpPeer(host).address();
}

RawUdpPeer::RawUdpPeer(const std::string& host)
{
    // UDP chooses, for TCP would give odd ports alone, which no RTP peer wants. A port that TCP does not
    // hold: the phone may listen there as well.
    const auto any = SocketAddress::parse(host, 0).value_or(SocketAddress());
    for (int attempt = 0; attempt < 16; ++attempt) {
        RawUdpPeer chosen(any);
        if (!chosen.isBound() || !isFreeForTcp(chosen.address()))
            continue;
        *this = std::move(chosen);
        return;
    }
}

RawUdpPeer::RawUdpPeer(const SocketAddress& address)
    : m_socket(::socket(address.data()->sa_family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    if (::bind(m_socket.get(), address.data(), address.size()) == 0)
        m_address = nameOf(m_socket.get());
}

void RawUdpPeer::send(const SocketAddress& target, std::string_view octets)
{
    ::sendto(m_socket.get(), octets.data(), octets.size(), 0, target.data(), target.size());
}

std::optional<std::string> RawUdpPeer::take()
{
    std::array<char, 65536> buffer; // of a datagram; not filled for nothing
    const ssize_t size = ::recv(m_socket.get(), buffer.data(), buffer.size(), 0);
    if (size < 0)
        return std::nullopt;
    return std::string(buffer.data(), static_cast<std::size_t>(size));
}

bool RawUdpPeer::waitReadable(std::chrono::milliseconds limit) const
{
    return isReadable(m_socket.get(), limit);
}

RawTcpPeer::RawTcpPeer(const SocketAddress& target, const std::string& host)
    : m_socket(::socket(target.data()->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    if (const auto own = SocketAddress::parse(host, 0))
        ::bind(m_socket.get(), own->data(), own->size());
    if (::connect(m_socket.get(), target.data(), target.size()) != 0 && errno != EINPROGRESS)
        m_socket.reset();
    else
        m_address = nameOf(m_socket.get());
}

RawTcpPeer::RawTcpPeer(UniqueFd socket)
    : m_socket(std::move(socket))
    , m_address(nameOf(m_socket.get()))
{
}

bool RawTcpPeer::waitReadable(std::chrono::milliseconds limit) const
{
    return isReadable(m_socket.get(), limit);
}

void RawTcpPeer::send(std::string_view octets)
{
    while (!octets.empty()) {
        const ssize_t sent = ::send(m_socket.get(), octets.data(), octets.size(), MSG_NOSIGNAL);
        pollfd room{m_socket.get(), POLLOUT, 0};
        if (sent > 0)
            octets.remove_prefix(static_cast<std::size_t>(sent));
        else if (errno != EAGAIN || ::poll(&room, 1, 1000) != 1)
            return;
    }
}

std::string RawTcpPeer::take()
{
    std::string taken;
    std::array<char, 4096> buffer;
    for (;;) {
        const ssize_t size = ::recv(m_socket.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (size > 0) {
            taken.append(buffer.data(), static_cast<std::size_t>(size));
            continue;
        }
        m_closed |= size == 0 || (errno != EAGAIN && errno != EINTR);
        return taken;
    }
}

RawTcpListener::RawTcpListener(const SocketAddress& address)
    : m_socket(::socket(address.data()->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    const int on = 1;
    ::setsockopt(m_socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    m_isListening
        = ::bind(m_socket.get(), address.data(), address.size()) == 0 && ::listen(m_socket.get(), 4) == 0;
}

std::optional<RawTcpPeer> RawTcpListener::accept()
{
    UniqueFd socket(::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!socket)
        return std::nullopt;
    return RawTcpPeer(std::move(socket));
}

bool RawTcpListener::waitReadable(std::chrono::milliseconds limit) const
{
    return isReadable(m_socket.get(), limit);
}

} // namespace legscope
